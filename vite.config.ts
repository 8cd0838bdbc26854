import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  base: './',
  plugins: [react()],
  // scripts/pageServer.mjs puts a fresh nonce here with every answer; a server without a policy may leave it.
  html: { cspNonce: 'PARLEY_NONCE' },
  worker: { format: 'es' },
  build: { manifest: true, target: 'es2022' },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts'],
          testTimeout: 20_000,
        },
      },
    ],
  },
});
