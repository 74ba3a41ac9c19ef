import { defineConfig, mergeConfig } from 'vitest/config';
import everyDay from './vitest.config.ts';

/** The tests that have a long form, in that form: one after the other, so that what they measure is their own. */
export default mergeConfig(
  everyDay,
  defineConfig({
    test: {
      env: { LEA_SOAK: '1' },
      maxWorkers: 1,
      testTimeout: 3_600_000,
      reporters: ['verbose'],
    },
  }),
);
