import { fileURLToPath } from 'node:url';
import { build, defineConfig, type InlineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

function bundle(entry: string, file: string): InlineConfig {
  return {
    root: here('.'),
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: here('../../out/assets/simulator'),
      emptyOutDir: false,
      target: 'es2022',
      minify: true,
      lib: { entry: here(entry), formats: ['iife'], name: `ajar_${file}`, fileName: () => `${file}.js` },
    },
  };
}

/** An IIFE bundle has one entry; the other is built right after the first. */
const frameBundle: Plugin = {
  name: 'frame-bundle',
  closeBundle: async () => {
    await build(bundle('./frame.ts', 'frame'));
  },
};

export default defineConfig({ ...bundle('./lms.ts', 'lms'), plugins: [frameBundle] });
