import { defineConfig } from '@playwright/test'

/** Servers and people are given by tests/e2e/test.ts. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: false,
  // One for each core of the smallest machine: a browser test mostly waits.
  workers: 2,
  // A shared machine may starve a browser for seconds; a test that fails twice is broken.
  retries: process.env.CI ? 1 : 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    actionTimeout: 20_000,
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: process.env.REDTHREAD_CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // Letters are as wide as everywhere else, not rounded to whole pixels.
        '--font-render-hinting=none',
      ],
    },
    // To keep one of every test costs a third of the time; by hand: `npm run e2e -- --trace on`.
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
  },
})
