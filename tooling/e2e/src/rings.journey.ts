import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { demoJourney } from './demo-journey.ts'
import { enterDemo } from './enter-demo.ts'
import { expectAccessible } from './expect-accessible.ts'
import { findDemoRound } from './find-demo-round.ts'
import { tabTo } from './tab-to.ts'
import { screenshotSizes } from './take-screenshot.ts'

demoJourney.describe.configure({ mode: 'parallel', timeout: 120_000 })

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const rings = (page: Page) => page.getByRole('figure', { name: 'The conditions as rings' })

const take = async (page: Page, { of, as }: { of: string; as: RegExp }): Promise<{ readonly name: string; readonly bytes: Buffer }> => {
  await page.getByRole('button', { name: `Take the picture along: ${of}` }).click()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: as }).click()])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

demoJourney('the rings are read by keyboard alone', async ({ page, server }) => {
  await enterDemo(page, { server, name: 'Tomás Arriaga' })
  await page.goto(await findDemoRound(page, 'revealed'))
  await expect(page.getByRole('heading', { level: 1, name: 'What we saw together' })).toBeVisible()
  const segments = rings(page).getByRole('group').getByRole('button')
  await expect(segments).toHaveCount(16)
  await tabTo(page, segments.first())
  await page.keyboard.press('ArrowRight')
  await expect(segments.nth(1)).toBeFocused()
  await page.keyboard.press('End')
  await expect(segments.last()).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(segments.nth(1)).toHaveAttribute('aria-pressed', 'true')
  await expect(rings(page).getByRole('heading', { level: 3 })).toContainText('E2')
  const table = page.getByRole('button', { name: 'Show the rings as a table' })
  await tabTo(page, table)
  await page.keyboard.press('Enter')
  await expect(rings(page).getByRole('row')).toHaveCount(17)
  await expectAccessible(page)
})

demoJourney('rings or list is remembered, and on a phone the rings have codes', async ({ page, server }) => {
  await enterDemo(page, { server, name: 'Kenji Ostrander' })
  const round = await findDemoRound(page, 'revealed')
  await page.goto(round)
  await expect(rings(page).locator('textPath').first()).toBeAttached()
  await page.setViewportSize(screenshotSizes.phone)
  await expect(rings(page).locator('textPath')).toHaveCount(0)
  await expect(rings(page).getByRole('group').getByRole('button')).toHaveCount(16)
  await page.setViewportSize({ width: 320, height: 640 })
  await expect(rings(page).getByRole('group')).toHaveCount(0)
  await expect(rings(page).getByRole('listitem').getByRole('button')).toHaveCount(16)
  await page.setViewportSize(screenshotSizes.desk)
  await page.getByRole('radio', { name: 'List' }).check()
  await expect(rings(page)).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('radio', { name: 'List' })).toBeChecked()
  await expect(rings(page)).toHaveCount(0)
})

demoJourney('pictures are taken along as SVG and PNG', async ({ page, server }) => {
  await enterDemo(page, { server, name: 'Tomás Arriaga' })
  const round = await findDemoRound(page, 'revealed')
  await page.goto(round)
  const png = await take(page, { of: 'Taking stock at Alder Creek', as: /PNG/u })
  expect(png.name).toBe('taking-stock-at-alder-creek-rings.png')
  expect([...png.bytes.subarray(0, 8)]).toEqual(pngSignature)
  await page.goto(`${round}/agree/E4`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const svg = await take(page, { of: 'E4 Community & Culture', as: /SVG/u })
  expect(svg.name).toMatch(/^taking-stock-at-alder-creek-e4-.*\.svg$/u)
  const text = svg.bytes.toString('utf8')
  expect(text).toContain('@font-face')
  expect(text).not.toContain('var(')
  expect([...new Set(text.match(/https?:\/\/(?!www\.w3\.org)[^\s"<]*/gu))]).toEqual(['https://creativecommons.org/licenses/by/4.0/).'])
})
