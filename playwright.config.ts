import { defineConfig } from '@playwright/test'
import type { ServerOptions } from './tests/browser/kit/newsroom-server.ts'

/** Browser tests against the production build; each worker has a server and a database of its own. */
export default defineConfig<ServerOptions>({
  testDir: 'tests/browser',
  globalSetup: './tests/browser/kit/postgres-setup.ts',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  // A second try tells a test that is unsteady from one that is broken; the run names those that needed it.
  retries: process.env.STEADY ? 0 : 1,
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    actionTimeout: 15_000,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    screenshot: 'only-on-failure',
    // Tracing every test costs a third of the machine; `TRACE=1` keeps the traces of those that fail.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    launchOptions: {
      ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {}),
      args: ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
    },
  },
  projects: [
    { name: 'sqlite', use: { dialect: 'sqlite' } },
    // What differs between the databases lies behind the storage tests; here the whole journey runs on both.
    { name: 'postgres', use: { dialect: 'postgres' }, testMatch: /journey\.spec\.ts/ },
  ],
})
