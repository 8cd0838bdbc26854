import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

import { exercisePlugin } from './scripts/exercisePlugin.ts';
import { guidePlugin } from './scripts/guidePlugin.ts';
import { inlineRequests, oneFilePlugin } from './scripts/oneFilePlugin.ts';
import { scenarioPlugin } from './scripts/scenarioPlugin.ts';

/** The page as one file that needs no server: vite.config.ts makes the folder. */
export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [
    inlineRequests(),
    react(),
    scenarioPlugin(),
    exercisePlugin(),
    guidePlugin(),
    oneFilePlugin({ name: 'parley.html' }),
  ],
  // From a disk browsers refuse workers that are modules.
  worker: {
    format: 'iife',
    plugins: () => [inlineRequests()],
    rolldownOptions: { output: { codeSplitting: false } },
  },
  build: {
    outDir: 'dist-file',
    target: 'es2022',
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    cssCodeSplit: false,
    chunkSizeWarningLimit: 5000,
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
