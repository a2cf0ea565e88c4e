import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { tsconfigPaths: true },
  ssr: {
    resolve: {
      conditions: ['react-server', 'node', 'import', 'module', 'default'],
      externalConditions: ['react-server'],
    },
  },
  test: {
    env: { HEADROOM_LOG_LEVEL: 'silent' },
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', '**/node_modules/**'],
    pool: 'forks',
    testTimeout: 30_000,
  },
});
