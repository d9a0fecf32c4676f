/** For tests: a folder of runtime assets as the build makes it, with a tiny player and the official XSDs. */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { controlDocuments } from '#shared/packaging/control-documents.ts';
import type { PackageFormat } from '#shared/packaging/plan.ts';

const officialSchemas = join(
  dirname(createRequire(import.meta.url).resolve('node-scorm-packager/package.json')),
  'lib/schemas/definitionFiles',
);
const editions = [
  ['scorm12', 'scorm12edition'],
  ['scorm2004-3', 'scorm20043rdedition'],
  ['scorm2004-4', 'scorm20044thedition'],
] as const satisfies readonly (readonly [format: PackageFormat, folder: string])[];

/** The parts that the player's build makes, each with the style sheet that it may have. */
const playerParts = readdirSync(fileURLToPath(new URL('../../../renderer/player/parts', import.meta.url))).flatMap(
  (file) => [file.replace(/\.ts$/, '.js'), file.replace(/\.ts$/, '.css')],
);

/** Fills `dir` (made when missing) with `player/` and `schemas/<format>/`. */
export async function writeTestAssets(dir: string): Promise<void> {
  await mkdir(join(dir, 'player', 'parts'), { recursive: true });
  await writeFile(join(dir, 'player', 'core.js'), '"use strict";\n');
  await writeFile(join(dir, 'player', 'core.css'), 'body { margin: 0 }\n');
  for (const name of playerParts) await writeFile(join(dir, 'player', 'parts', name), `/* ${name} */\n`);
  for (const [format, edition] of editions) {
    const schemas = join(dir, 'schemas', format);
    await mkdir(schemas, { recursive: true });
    for (const name of controlDocuments[format])
      await copyFile(join(officialSchemas, edition, name), join(schemas, name));
  }
}
