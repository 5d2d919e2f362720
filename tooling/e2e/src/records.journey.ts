import { expect, type Page } from '@playwright/test'
import { askServer } from './ask-server.ts'
import { demoJourney } from './demo-journey.ts'
import { enterDemo } from './enter-demo.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expectNoSidewaysScroll } from './expect-no-sideways-scroll.ts'
import type { RunningServer } from './start-server.ts'
import { screenshotSizes, takeScreenshot } from './take-screenshot.ts'

demoJourney.describe.configure({ mode: 'serial', timeout: 180_000 })

const { phone } = screenshotSizes

const switchOn = (page: Page, { server, pluginId }: { readonly server: RunningServer; readonly pluginId: string }): Promise<unknown> =>
  askServer(page, { server, procedure: 'plugins.enable', input: { slug: 'demo', pluginId, enabled: true } })

const look = async (page: Page): Promise<void> => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}

demoJourney(
  'a record is written, refused where a name stands for a student, moved on and found in every view',
  async ({ page, server }) => {
    await enterDemo(page, { server, name: 'Nora Whitfield' })
    await switchOn(page, { server, pluginId: 'tutoring-tqis' })
    await page.goto('/d/demo/records')
    await page.getByRole('link', { name: 'Tutoring assignments' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Tutoring assignments' })).toBeVisible()
    await page.getByRole('link', { name: 'Add one' }).first().click()
    await expect(page.getByRole('textbox', { name: /^Student/ })).toBeVisible()
    await page.getByRole('textbox', { name: /^Student/ }).fill('Ana Ruiz')
    await page.getByLabel(/^First day/).fill('2026-09-01')
    await page.reload()
    await expect(page.getByRole('textbox', { name: /^Student/ }), 'what was typed is still there').toHaveValue('Ana Ruiz')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText(/This looks like a name/).first()).toBeVisible()
    await look(page)
    await page.getByRole('textbox', { name: /^Student/ }).fill('S-2041')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'S-2041' })).toBeVisible()
    await look(page)
    const home = '/d/demo/records/tutoring-tqis/assignment'
    for (const view of ['list', 'board', 'matrix', 'timeline']) {
      await page.goto(`${home}?view=${view}`)
      await look(page)
    }
    await page.goto(`${home}?view=board`)
    await page.getByRole('button', { name: 'Move S-2041' }).click()
    await page.getByRole('radio', { name: 'End' }).check()
    await page.getByRole('dialog').getByLabel('Last day').fill('2026-10-01')
    await page.getByRole('button', { name: 'End', exact: true }).click()
    await expect(page.getByText('Write why, in a sentence.', { exact: false }).first()).toBeVisible()
    await page.getByLabel(/^Why/).fill('The student moved away.')
    await page.getByRole('button', { name: 'End', exact: true }).click()
    await expect(page.getByRole('region', { name: 'Ended' }).getByRole('link', { name: 'S-2041' })).toBeVisible()
  },
)

demoJourney('a visit is made on a phone, one item a screen, and nothing adds up to a single class', async ({ page, server }) => {
  await enterDemo(page, { server, name: 'Nora Whitfield' })
  await switchOn(page, { server, pluginId: 'udl-audit' })
  await page.setViewportSize(phone)
  await page.goto('/d/demo/records')
  await page.getByRole('link', { name: 'Start a visit' }).first().click()
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByText(/Choose from 3 to 6 items/).first()).toBeVisible()
  for (const box of [0, 1, 2]) await page.getByRole('checkbox').nth(box).check()
  await look(page)
  await page.getByRole('button', { name: 'Next' }).click()
  await page
    .getByRole('heading', { level: 2 })
    .first()
    .evaluate(heading => heading.scrollIntoView())
  await takeScreenshot(page, { name: 'visit-phone', size: 'phone' })
  for (const _ of [0, 1, 2]) {
    await page.getByRole('radio', { name: 'Could not be observed' }).check()
    await page.getByRole('button', { name: 'Next' }).click()
  }
  await page.getByLabel(/^Barriers noticed/).fill('Everything is said aloud, nothing is written.')
  await look(page)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Everything is said aloud, nothing is written.')).toBeVisible()
  await look(page)
  await page.goto('/d/demo/records')
  await page.getByRole('link', { name: 'What visits show' }).first().click()
  await expect(page.getByText(/^\d+ visits are counted\.$/)).toBeVisible()
  await look(page)
  await page.getByRole('combobox', { name: 'Place' }).selectOption({ label: '\u2003Orchard Lane Elementary' })
  await expect(page.getByRole('heading', { name: 'Nothing to show yet' }), 'where too few were made').toBeVisible()
  await look(page)
})

demoJourney('what was worked out reads on a phone', async ({ page, server }) => {
  await enterDemo(page, { server, name: 'Nora Whitfield' })
  await switchOn(page, { server, pluginId: 'tutoring-tqis' })
  await page.setViewportSize(phone)
  await page.goto('/d/demo/analyses/tutoring-tqis/dosage')
  await page.getByRole('button', { name: 'Work it out again' }).click()
  await expect(page.getByText('Worked out just now.')).toBeVisible()
  await look(page)
  await page.setViewportSize(screenshotSizes.desk)
  await page.reload()
  await page.getByRole('heading', { name: 'Below plan, and why' }).evaluate(heading => heading.scrollIntoView())
  await takeScreenshot(page, { name: 'analysis', size: 'desk' })
})
