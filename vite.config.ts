import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

import { launchOptions } from './scripts/chromium.mjs';
import { exercisePlugin } from './scripts/exercisePlugin.ts';
import { guidePlugin } from './scripts/guidePlugin.ts';
import { offlinePlugin } from './scripts/offlinePlugin.ts';
import { policyPlugin } from './scripts/policyPlugin.ts';
import { scenarioPlugin } from './scripts/scenarioPlugin.ts';
import { sharingWorkerPlugin } from './scripts/sharingWorkerPlugin.ts';

export default defineConfig({
  base: './',
  plugins: [
    react(),
    scenarioPlugin({ first: 'september-2016' }),
    sharingWorkerPlugin('src/pool/parse.worker.ts'),
    exercisePlugin(),
    guidePlugin(),
    policyPlugin(),
    offlinePlugin(),
  ],
  worker: { format: 'es' },
  build: {
    manifest: true,
    target: 'es2022',
    rolldownOptions: {
      output: {
        // Whoever reads YAML reads it with these, and the first view does not.
        codeSplitting: { groups: [{ name: 'readYaml', test: /node_modules\/(?:yaml|zod)\// }] },
      },
    },
    // The names of all that each place imports would cost the first view more than they save the others; styles have to be named.
    modulePreload: {
      resolveDependencies: (_, names, { hostType }) =>
        hostType === 'html' ? names : names.filter((name) => name.endsWith('.css')),
    },
  },
  test: {
    // Vitest leaves one core idle for a watching editor; a whole run has none.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts'],
          setupFiles: ['tests/unit/seed.ts'],
          // Plain functions over plain data share nothing that a fresh module would mend, and loading them anew took a third of the time.
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          testTimeout: 20_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
