import { defineConfig } from 'vitest/config';

/** Where to write the result for a program to read, as well as on the screen for people. */
const result = process.env['LEA_TEST_RESULT'];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    reporters: result === undefined ? ['default'] : ['default', ['json', { outputFile: result }]],
    coverage: { provider: 'v8', include: ['src/**/*.ts'], reportsDirectory: 'coverage' },
  },
});
