import { expect } from '@playwright/test'
import { demoJourney } from './demo-journey.ts'
import { enterDemo } from './enter-demo.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expectNoSidewaysScroll } from './expect-no-sideways-scroll.ts'
import { findDemoRound } from './find-demo-round.ts'
import { takeScreenshot } from './take-screenshot.ts'

const dot = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

demoJourney('a member brings a link and a photo, a wrong file gets a plain answer, and one is removed', async ({ page, server }) => {
  await enterDemo(page, { server, name: 'Kenji Ostrander' })
  await page.goto(`${await findDemoRound(page, 'open')}/evidence`)
  await page.getByRole('button', { name: 'Add a link' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Address of the page' }).fill('https://alder-valley.example/schedule')
  await dialog.getByRole('textbox', { name: 'What it is' }).fill('Bell schedule')
  await dialog.getByLabel('From').fill('2025-03-10')
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Bell schedule' })).toBeVisible()
  await expect(page.getByText(/months old/)).toBeVisible()

  await page.getByRole('button', { name: 'Add a file or a photo' }).click()
  const choose = (name: string, bytes: Buffer) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes })
  await choose('program.pdf', Buffer.from([77, 90, 0, 1, 2, 3]))
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(dialog.getByText('This kind of file is not taken.').first()).toBeVisible()
  await choose('wall.png', dot)
  await dialog.getByRole('textbox', { name: 'What it is' }).fill('The wall')
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('link', { name: 'The wall' })).toBeVisible()
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: 'The wall' }).click()
  expect((await coming).suggestedFilename()).toBe('wall.png')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await takeScreenshot(page, { name: 'evidence', size: 'desk' })
  await takeScreenshot(page, { name: 'evidence-phone', size: 'phone' })

  const address = page.url()
  await page.goto(address.replace('/evidence', '/rate'))
  await page.getByRole('button', { name: /^What you have to show/ }).click()
  await expect(page.getByRole('link', { name: 'See and add evidence' })).toBeVisible()
  await expectAccessible(page)
  await page.goto(address)

  await page.getByRole('button', { name: 'Change: The wall' }).click()
  await page.getByRole('menuitem', { name: 'Remove it altogether' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove it altogether' }).click()
  await expect(page.getByRole('link', { name: 'The wall' })).toBeHidden()
})
