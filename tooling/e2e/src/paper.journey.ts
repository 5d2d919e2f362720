import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { expectAccessible } from './expect-accessible.ts'
import { expectNoSidewaysScroll } from './expect-no-sideways-scroll.ts'
import { foundDistrict } from './found-district.ts'
import { journey } from './journey.ts'
import { takeScreenshot } from './take-screenshot.ts'

journey(
  'a form goes out on paper and its sheets come back by the keyboard, are counted, and leave again as a file',
  async ({ page, server }) => {
    journey.setTimeout(120_000)
    const district = await foundDistrict(page, server)
    await page.goto(`${district}/rounds/new`)
    await page.getByRole('checkbox', { name: /Frida Lead/ }).check({ force: true })
    await page.getByRole('button', { name: 'Create and open' }).click()
    await page.waitForURL(/\/rounds\/(?!new)[^/]+$/)
    const round = page.url()

    await page.getByRole('link', { name: 'Paper forms' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'The form on paper' })).toBeVisible()
    const form = page.getByRole('article')
    await expect(form.getByText('Sheet no.')).toBeVisible()
    await expect(form.getByRole('region', { name: /^E1 / })).toBeVisible()
    await expect(form.getByRole('img', { name: 'The same form on a screen' })).toBeVisible()
    await expectAccessible(page)
    await takeScreenshot(page, { name: 'paper-form', size: 'desk' })

    await page.getByRole('link', { name: 'Key sheets in' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Key sheets in' })).toBeVisible()
    const cell = (sheet: number, code: string) => page.getByRole('textbox', { name: new RegExp(`^Sheet ${sheet}, ${code} `) })
    const columns = await page.getByRole('columnheader').count()
    const conditions = columns - 4

    await cell(1, 'E1').focus()
    for (const typed of ['c', '75', 'n']) {
      await page.keyboard.type(typed)
      await page.keyboard.press('Enter')
    }
    for (let column = 3; column < conditions; column += 1) await page.keyboard.press('Enter')
    await page.keyboard.type('Family representative')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect(cell(2, 'E1')).toBeFocused()
    await page.keyboard.type('l')
    await expect(page.getByText('Sheet 2, E1: a letter from a to k, or 0 to 100.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Send 2 sheets' })).toBeDisabled()
    await cell(2, 'E1').fill('k')
    for (let column = 0; column < conditions + 2; column += 1) await page.keyboard.press('Enter')
    await expect(cell(3, 'E1')).toBeFocused()
    await page.keyboard.type('30')

    await page.reload()
    await expect(cell(1, 'E1')).toHaveValue('c')
    await expect(cell(3, 'E1')).toHaveValue('30')
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await takeScreenshot(page, { name: 'paper-keys', size: 'desk' })
    await page.getByRole('button', { name: 'Send 3 sheets' }).click()
    await expect(page.getByText('3 sheets are in. Write these numbers on them, in this order: 1, 2, and 3.')).toBeVisible()
    await expect(cell(4, 'E1')).toHaveValue('')
    await expect(page.getByText('Family representative')).toHaveCount(0)

    await cell(4, 'E1').fill('55')
    await page.getByRole('button', { name: 'Send one sheet' }).click()
    await page.getByRole('button', { name: 'Take back sheet 4' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Take it back' }).click()
    await expect(page.getByRole('row', { name: /^4 .* Taken back$/ })).toBeVisible()

    await page.goto(round)
    await page.getByRole('button', { name: 'Reveal' }).first().click()
    await page
      .getByRole('alertdialog')
      .or(page.getByRole('dialog'))
      .getByRole('button', { name: /^Reveal/ })
      .click()
    await expect(page.getByRole('heading', { level: 1, name: /saw together$/ })).toBeVisible()

    await page.getByRole('button', { name: 'Take it along' }).click()
    const saving = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'Marks, a row for each mark (CSV)' }).click()
    const marks = readFileSync(await (await saving).path(), 'utf8')
    const ofE1 = marks.split('\r\n').filter(line => line.startsWith('E1,'))
    expect(ofE1.map(line => line.split(',')[3])).toEqual(['20', '30', '100'])

    await page.goto(`${round}/paper/key`)
    await expect(page.getByRole('button', { name: /^Take back/ })).toHaveCount(0)
  },
)
