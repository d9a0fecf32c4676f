import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, defineConfig, type InlineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The modules that core.js exports (main.ts): parts take them from its global instead of carrying a copy. */
const kit = new Set(
  [
    './registry.ts',
    './drivers/local-copy.ts',
    './learner.ts',
    './text/choose.ts',
    './ui/announce.ts',
    './ui/dom.ts',
    './ui/pages/attempt-content.ts',
    './ui/pages/question-list.ts',
    './ui/questions/marks.ts',
    './ui/questions/option-group.ts',
    '../../shared/quiz/pack.ts',
    '../../shared/quiz/score.ts',
    '../../shared/quiz/stored.ts',
    '../../shared/results/attempt.ts',
    '../../shared/results/outcome.ts',
    '../../shared/results/progress.ts',
    '../../shared/results/short-hash.ts',
    '../../shared/results/state.ts',
  ].map(here),
);
const kitName = 'ajarKit';

function bundle(entry: string, name: string, file: string): InlineConfig {
  return {
    root: here('.'),
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: here('../../out/assets/player'),
      emptyOutDir: false,
      // Chrome 90 and Safari 15 know private members; what they do not know is kept out by tests/integration/player-floor.test.ts.
      // A browser list here would turn every private member into a WeakMap.
      target: 'es2022',
      cssTarget: ['chrome90', 'safari15'],
      minify: true,
      lib: { entry: here(entry), formats: ['iife'], name, fileName: () => `${file}.js`, cssFileName: file },
    },
  };
}

function partBundle(file: string): InlineConfig {
  const config = bundle(`./parts/${file}.ts`, `ajar_${file.replaceAll('-', '_')}`, `parts/${file}`);
  const rolldownOptions = {
    external: (id: string) => kit.has(id),
    output: { globals: (id: string) => (kit.has(id) ? kitName : id) },
  };
  return { ...config, build: { ...config.build, rolldownOptions } };
}

/** An IIFE bundle has one entry; the others are built right after the first. */
const otherBundles: Plugin = {
  name: 'other-bundles',
  closeBundle: async () => {
    await build(bundle('./preview.ts', 'ajar_preview', 'preview'));
    for (const file of readdirSync(here('./parts'))) await build(partBundle(file.replace(/\.ts$/, '')));
  },
};

export default defineConfig({ ...bundle('./main.ts', kitName, 'core'), plugins: [otherBundles] });
