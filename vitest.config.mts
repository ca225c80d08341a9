import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  resolve: { alias: { '@': root } },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{app,components,lib,server,scripts,bench}/**/*.test.{ts,tsx}', 'tests/fuzz/**/*.test.ts'],
          environment: 'node',
          // What a file stubs it puts back; loading everything anew for each of 200 files cost more than the tests.
          isolate: false,
          // Properties run hundreds of boards; how fast they do is no test's business.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          environment: 'node',
          // They start real servers, some ten times over: what takes this long hangs.
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // As for the browser tests: a shared machine may starve a process for seconds.
          retry: process.env.CI ? 1 : 0,
        },
      },
    ],
  },
})
