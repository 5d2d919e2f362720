import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { screenshotSizes, takeScreenshot } from './take-screenshot.ts'

test('a picture has the size it was asked for, and the window is put back', async ({ page }) => {
  await page.setContent('<!doctype html><p>Text</p>')
  const before = page.viewportSize()
  const picture = await takeScreenshot(page, { name: 'size-of-a-picture', size: 'phone', folder: 'test-results/screenshots' })
  const png = readFileSync(join(import.meta.dirname, '..', '..', '..', picture))
  expect({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) }).toEqual(screenshotSizes.phone)
  expect(page.viewportSize()).toEqual(before)
})
