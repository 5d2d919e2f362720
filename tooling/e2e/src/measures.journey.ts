import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { demoJourney } from './demo-journey.ts'
import { enterDemo } from './enter-demo.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expectNoSidewaysScroll } from './expect-no-sideways-scroll.ts'

demoJourney.describe.configure({ timeout: 120_000 })

const openMeasure = async (page: Page, name: string): Promise<string> => {
  await page.goto('/d/demo/see')
  await page.getByRole('link', { name }).first().click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  return new URL(page.url()).pathname
}

const look = async (page: Page, { measure, table }: { readonly measure: string; readonly table: string }): Promise<void> => {
  await page.goto(`${measure}/import`)
  await page.getByRole('textbox', { name: 'Rows from a spreadsheet' }).fill(table)
  await page.getByRole('button', { name: 'Look at these rows' }).click()
  await expect(page.getByRole('region', { name: 'What would happen' })).toBeVisible()
}

demoJourney('a pasted table is refused by row, mended, taken in once and drawn', async ({ page, server }) => {
  await enterDemo(page, { server, name: 'Tomás Arriaga' })
  const measure = await openMeasure(page, 'Lessons rehearsed with a coach')
  const rows = (third: string) => `Day\tLessons\n9/18/2026\t2\n9/25/2026\t4\n10/2/2026\t${third}\n10/9/2026\t2`
  await look(page, { measure, table: rows('about four') })
  await expect(page.getByText('1 row cannot be read')).toBeVisible()
  await expect(page.getByText('This is not a number.')).toBeVisible()
  await expect(page.getByText('Nothing is taken in while a row is wrong.', { exact: false })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Take in/ }), 'nothing is taken in while a row is wrong').toHaveCount(0)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  await page.getByRole('button', { name: 'Another table' }).first().click()
  await look(page, { measure, table: rows('4') })
  await page.getByRole('button', { name: 'Take in 4 values' }).click()
  await expect(page.getByText('4 values are in')).toBeVisible()
  await look(page, { measure, table: rows('4') })
  await expect(page.getByText('All 4 values in this table are there already, the same.')).toBeVisible()

  await page.goto(measure)
  await expect(page.getByRole('figure', { name: /^Lessons rehearsed with a coach/ })).toBeVisible()
  await expect(page.getByText(/^Too few points yet/), 'ten points are enough').toHaveCount(0)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'CSV' }).click()
  const text = await readFile(await (await download).path(), 'utf8')
  for (const day of ['2026-09-18', '2026-09-25', '2026-10-02', '2026-10-09']) expect(text).toContain(day)
})

demoJourney('a small school is protected wherever schools stand beside each other', async ({ page, server }) => {
  await enterDemo(page, { server, name: 'Kenji Ostrander' })
  await openMeasure(page, 'Students in school nearly every day')
  await page.getByRole('tab', { name: 'Place by place' }).click()
  const panel = page.getByRole('tabpanel', { name: 'Place by place' })
  await expect(panel.getByText('Mesa Verde Elementary').first()).toBeVisible()
  await expect(panel.getByText('Bridgeway Continuation').first()).toBeVisible()
  await expect(panel.getByText('Protected').first()).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  const download = page.waitForEvent('download')
  await panel.getByRole('button', { name: 'CSV' }).click()
  const lines = (await readFile(await (await download).path(), 'utf8')).split(/\r?\n/)
  expect(lines.some(line => line.includes('Mesa Verde Elementary'))).toBe(true)
  expect(lines.filter(line => line.includes('Bridgeway Continuation') && /\d+(\.\d+)?%|,\d+,\d+/.test(line))).toEqual([])
})
