import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Node 20 and Chromium 130 are the oldest run times that the built files must run in (the test runtime's Electron 33). */
const nodeTarget = 'node20.18';
const chromeTarget = 'chrome130';

export default defineConfig({
  main: {
    build: {
      target: nodeTarget,
      outDir: at('./out/main'),
      minify: false,
      rolldownOptions: {
        input: {
          index: at('./electron/main/index.ts'),
          ajar: at('./electron/cli/ajar.ts'),
          worker: at('./electron/backend/heavy/worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: nodeTarget,
      outDir: at('./out/preload'),
      minify: false,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('./electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('./renderer/author'),
    plugins: [react()],
    build: {
      target: chromeTarget,
      minify: true,
      outDir: at('./out/renderer'),
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 8_000,
      rolldownOptions: { input: { index: at('./renderer/author/index.html') } },
    },
    worker: { format: 'es' },
  },
});
