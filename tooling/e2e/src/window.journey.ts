import { expect, type Page } from '@playwright/test'
import { askServer } from './ask-server.ts'
import { countPages } from './count-pages.ts'
import { createRound, readInstruments } from './create-round.ts'
import { enterDemo } from './enter-demo.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expectNoSidewaysScroll } from './expect-no-sideways-scroll.ts'
import { journey } from './journey.ts'
import { rateAsGuests } from './rate-as-guests.ts'
import type { RunningServer } from './start-server.ts'
import { takeScreenshot } from './take-screenshot.ts'

journey.use({ serverFlags: ['--demo'] })

const title = 'Where are our schools?'
const items = ['E4', 'S2', 'S6', 'P1'] as const

/** Where each school stands on the conditions, and how many hand in there. On the first and the last they differ, between they do not. */
const schools: readonly { readonly name: string; readonly raters: number; readonly stands: readonly [number, number, number, number] }[] = [
  { name: 'Alder Creek Elementary', raters: 7, stands: [88, 22, 52, 30] },
  { name: 'Alder Valley High', raters: 6, stands: [12, 18, 48, 82] },
  { name: 'Bridgeway Continuation', raters: 2, stands: [50, 20, 50, 50] },
  { name: 'Mesa Verde Elementary', raters: 6, stands: [52, 24, 55, 40] },
  { name: 'Orchard Lane Elementary', raters: 5, stands: [70, 20, 50, 60] },
  { name: 'River Bend Middle', raters: 6, stands: [20, 26, 46, 58] },
]
const leaver = 'Orchard Lane Elementary'

const setUp = async (page: Page): Promise<void> => {
  await page.goto('/d/demo/windows')
  await page.getByRole('link', { name: 'New window' }).click()
  await page.getByRole('textbox', { name: 'Title of the round' }).fill(title)
  await expect(page.getByText('6 of 9 chosen')).toBeVisible()
  await page.getByRole('radio', { name: 'Nobody yet' }).check()
  const conditions = page.getByRole('region', { name: 'Which conditions' })
  for (const box of await conditions.getByRole('checkbox').all()) {
    const code = (await box.evaluate(element => element.closest('label')?.textContent ?? '')).trim().slice(0, 2)
    if (!items.some(item => item === code)) await box.uncheck()
  }
  await expect(conditions.getByText('4 of 16 conditions', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Create and open at all schools' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

const rateEverywhere = async (page: Page, server: RunningServer): Promise<void> => {
  for (const school of schools) {
    const href = (await page.getByRole('link', { name: school.name, exact: true }).getAttribute('href')) ?? ''
    const roundId = href.split('/').at(-1) ?? ''
    const { code } = await askServer<{ readonly code: string }>(page, {
      server,
      procedure: 'rounds.createJoinCode',
      input: { slug: 'demo', roundId },
    })
    const sheets = Array.from({ length: school.raters }, (_, rater) => ({
      position: rater % 2 === 0 ? 'Teacher' : 'Paraeducator',
      marks: school.stands.map(stand => stand + 3 * ((rater % 5) - 2)),
    }))
    await rateAsGuests({ server, code, roundId, items, sheets })
  }
}

const answerOf = (page: Page) => page.getByRole('region', { name: 'One set of supports, or a portfolio?' })
const confirm = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).first().click()
  const dialog = page.getByRole('alertdialog')
  await expect(dialog.getByText('it cannot be taken back', { exact: false })).toBeVisible()
  await dialog.getByRole('button', { name, exact: true }).click()
  await expect(dialog).toBeHidden()
}

journey('a window over six schools is rated, left by one of them and released in two stages', async ({ page, server, openScreen }) => {
  journey.setTimeout(240_000)
  await enterDemo(page, { server, name: 'Tomás Arriaga' })
  await setUp(page)
  const address = new URL(page.url()).pathname
  const nora = await openScreen()
  await enterDemo(nora, { server, name: 'Nora Whitfield' })
  await nora.goto(address)

  await rateEverywhere(page, server)
  const places = page.getByRole('region', { name: 'Where each school is' })
  await expect(places.getByText('32 of 32 in')).toBeVisible()
  const listed = await places.getByRole('heading', { level: 3 }).allTextContents()
  expect(listed).toEqual(schools.map(school => school.name))
  await expect(page.getByRole('button', { name: /^Release to/ })).toHaveCount(0)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  for (const link of await places.getByRole('link').all()) {
    const roundId = ((await link.getAttribute('href')) ?? '').split('/').at(-1)
    await askServer(page, { server, procedure: 'rounds.reveal', input: { slug: 'demo', roundId } })
  }
  await expect(places.getByText('Revealed by its team')).toHaveCount(6)
  await takeScreenshot(page, { name: 'window', size: 'desk' })

  await page.getByRole('button', { name: `Withdraw ${leaver} from the window` }).click()
  const leaving = page.getByRole('alertdialog')
  await expect(leaving.getByText('Its round stays its own', { exact: false })).toBeVisible()
  await expect(leaving.getByText('It cannot come back into this window.')).toBeVisible()
  await leaving.getByRole('button', { name: 'Withdraw the school' }).click()
  await expect(places.getByText('Has left this window. Its round stays its own.')).toBeVisible()
  await expect(places.getByText('27 of 27 in')).toBeVisible()

  await confirm(page, 'Release to 5 schools')
  await expect(page.getByText('released to 5 of 5')).toBeVisible()
  await expect(nora.getByText('released to 5 of 5')).toBeVisible()
  await expect(answerOf(nora)).toBeHidden()
  await nora.goto(`${address}/print`)
  await expect(nora.getByText('There is nothing to print yet')).toBeVisible()
  await nora.goto(address)

  await confirm(page, 'Release to the district')
  await expect(answerOf(nora)).toBeVisible()
  await expect(answerOf(nora).getByRole('link')).toHaveCount(4)
  const panels = nora.getByRole('article')
  await expect(panels).toHaveCount(4)
  for (const panel of await panels.all()) {
    const rows = await panel.getByRole('listitem').allTextContents()
    expect(rows.map(row => schools.find(school => row.startsWith(school.name))?.name ?? 'all')).toEqual([
      'all',
      ...schools.map(school => school.name).filter(name => name !== leaver),
    ])
    expect(rows.filter(row => row.endsWith('Protected'))).toEqual(['All schools togetherProtected', 'Bridgeway ContinuationProtected'])
  }
  await expect(nora.getByRole('article', { name: /^E4/ })).toHaveAttribute('id', 'condition-E4')
  await nora.getByRole('button', { name: 'Show as a table' }).first().click()
  await expect(nora.getByRole('table').first().getByRole('row')).toHaveCount(7)
  await nora.getByRole('tab', { name: 'By school' }).click()
  await expect(nora.getByRole('article')).toHaveCount(5)
  await expectAccessible(nora)
  await nora.getByRole('tab', { name: 'By condition' }).click()
  await expectAccessible(nora)
  await expectNoSidewaysScroll(nora)
  await nora.getByRole('region', { name: 'School by school, on one axis' }).evaluate(region => region.scrollIntoView())
  await takeScreenshot(nora, { name: 'window-patterns', size: 'desk' })
  await takeScreenshot(nora, { name: 'window-patterns-phone', size: 'phone' })

  await nora.goto(`${address}/print`)
  await expect(nora.getByRole('article', { name: 'Page 1 of 2' })).toBeVisible()
  await expectAccessible(nora)
  const pages = countPages(await nora.pdf({ preferCSSPageSize: true }))
  expect(pages).toHaveLength(2)
  for (const { width, height } of pages) expect(width).toBeGreaterThan(height)
})

journey('groups of a round are read by role, and the small ones look alike', async ({ page, server }) => {
  await enterDemo(page, { server, name: 'Tomás Arriaga' })
  const [instrument] = await readInstruments(page, server)
  if (instrument === undefined) throw new Error('nothing is offered to take stock with')
  const { roundId, code } = await createRound(page, { server, instrument, title: 'One round, many roles', items })
  const positions = [...Array.from({ length: 7 }, () => 'Teacher'), ...Array.from({ length: 6 }, () => 'Paraeducator')]
  const sheets = [...positions, 'Librarian', 'School Counselor'].map((position, rater) => ({
    position,
    marks: [20 + 5 * rater, 50, 70, 40],
  }))
  await rateAsGuests({ server, code, roundId, items, sheets })
  const home = `/d/demo/rounds/${roundId}`
  await page.goto(`${home}/groups`)
  await expect(page.getByText('Nothing is revealed yet')).toBeVisible()
  await expect(page.getByRole('article')).toHaveCount(0)
  await askServer(page, { server, procedure: 'rounds.reveal', input: { slug: 'demo', roundId } })

  await page.goto(home)
  const voices = page.getByRole('region', { name: 'Whose voice is in it' })
  await expect(voices.getByRole('listitem').filter({ hasText: 'Teacher' }).getByText('7 of 7')).toBeVisible()
  await voices.getByRole('link', { name: 'By role, site and language' }).click()
  await expect(page.getByRole('article')).toHaveCount(4)
  const lines = await page.getByRole('article').first().getByRole('listitem').allTextContents()
  const hidden = lines.filter(line => line.endsWith('Protected'))
  const smallOnes = ['Librarian', 'School Counselor']
  const hiddenForTheirSake = 'Paraeducator'
  expect(hidden.map(line => line.replace(/Protected$/, '')).sort()).toEqual([...smallOnes, hiddenForTheirSake].sort())
  await expect(page.getByText('A group is shown from 5 people.', { exact: false })).toBeVisible()
  await page.getByRole('combobox', { name: 'Which conditions' }).selectOption('S6')
  await expect(page.getByRole('article')).toHaveCount(1)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await takeScreenshot(page, { name: 'groups', size: 'desk' })
})
