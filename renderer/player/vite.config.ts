import { fileURLToPath } from 'node:url';
import { build, defineConfig, type InlineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

function bundle(entry: string, name: string): InlineConfig {
  return {
    root: here('.'),
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: here('../../out/assets/player'),
      emptyOutDir: false,
      target: ['chrome91', 'safari15'],
      minify: true,
      lib: {
        entry: here(entry),
        formats: ['iife'],
        name: `ajar_${name}`,
        fileName: () => `${name}.js`,
        cssFileName: name,
      },
    },
  };
}

/** An IIFE bundle has one entry; the second one is built right after the first. */
const previewBundle: Plugin = {
  name: 'preview-bundle',
  closeBundle: async () => {
    await build(bundle('preview.ts', 'preview'));
  },
};

export default defineConfig({ ...bundle('main.ts', 'player'), plugins: [previewBundle] });
