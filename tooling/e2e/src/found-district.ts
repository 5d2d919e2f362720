import { expect, type Page } from '@playwright/test'
import type { RunningServer } from './start-server.ts'

export const longPassword = 'furrows under one leaf'

/** Goes through the set-up wizard as its user would and ends on the new district's home. Gives the district's address. */
export async function foundDistrict(page: Page, server: RunningServer): Promise<string> {
  await page.goto(server.setupLink())
  const next = () => page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('Your name').fill('Frida Lead')
  await page.getByLabel('Email').fill('frida@district.test')
  await page.getByRole('textbox', { name: 'Password' }).fill(longPassword)
  await next()
  await page.getByLabel('Name of the district').fill('Journey Unified')
  await next()
  await expect(page.getByRole('heading', { level: 1, name: 'When does your year start?' })).toBeVisible()
  await next()
  await page.getByRole('textbox', { name: 'Schools' }).fill('Madrone Elementary\nTwo Rivers Middle')
  await next()
  await page.getByRole('radio', { name: 'Start empty' }).check({ force: true })
  await page.getByRole('button', { name: 'Start Tilth' }).click()
  await page.waitForURL(/\/d\/[^/]+$/)
  return page.url()
}
