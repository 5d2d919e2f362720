import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { chromiumFlags } from './src/chromium-flags.ts'
import { findChromium, machinePlaces } from './src/find-chromium.ts'

// The workers inherit the answer, so a browser from npm is unpacked once.
process.env.TILTH_CHROMIUM = await findChromium(machinePlaces(process.env))

const results = join(import.meta.dirname, '..', '..', 'test-results')

export default defineConfig({
  testDir: 'src',
  testMatch: /\.(journey|test)\.ts$/,
  outputDir: join(results, 'journeys'),
  reporter: [['list'], ['json', { outputFile: join(results, 'playwright.json') }]],
  globalSetup: './src/prepare-demo.ts',
  workers: 2,
  // Where nobody can press the button again a journey is tried once more; one that needed it is named in the report.
  retries: process.env.CI === undefined ? 0 : 1,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: process.env.TILTH_CHROMIUM, args: [...chromiumFlags] },
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: 1,
    locale: 'en-US',
    timezoneId: 'America/Los_Angeles',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    // Recording takes a fifth of the time, so where a failure is tried again the second try is recorded.
    trace: process.env.CI === undefined ? 'retain-on-failure' : 'on-first-retry',
    screenshot: 'only-on-failure',
  },
})
