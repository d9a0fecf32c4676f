/** For tests: a folder of runtime assets as the build makes it, with a tiny player and the official XSDs. */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { controlDocuments12 } from '#shared/packaging/manifest12.ts';

const officialSchemas = join(
  dirname(createRequire(import.meta.url).resolve('node-scorm-packager/package.json')),
  'lib/schemas/definitionFiles/scorm12edition',
);

/** Fills `dir` (made when missing) with `player/` and `schemas/scorm12/`. */
export async function writeTestAssets(dir: string): Promise<void> {
  await mkdir(join(dir, 'player'), { recursive: true });
  await writeFile(join(dir, 'player', 'player.js'), '"use strict";\n');
  await writeFile(join(dir, 'player', 'player.css'), 'body { margin: 0 }\n');
  const schemas = join(dir, 'schemas', 'scorm12');
  await mkdir(schemas, { recursive: true });
  for (const name of controlDocuments12) await copyFile(join(officialSchemas, name), join(schemas, name));
}
