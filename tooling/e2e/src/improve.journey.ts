import { devices, expect, type Page } from '@playwright/test'
import { askServer } from './ask-server.ts'
import { demoJourney } from './demo-journey.ts'
import { enterDemo } from './enter-demo.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expectNoSidewaysScroll } from './expect-no-sideways-scroll.ts'
import { screenshotSizes, takeScreenshot } from './take-screenshot.ts'
import { planCycle, studyCycle } from './work-on-cycle.ts'

const handset = { viewport: screenshotSizes.phone, hasTouch: true, isMobile: true, userAgent: devices['Pixel 7'].userAgent }
const plan = 'An unbroken reading block'
const idea = 'No calls into the room before ten'
const measure = 'Reading blocks without a break'
const question = 'Is the block left alone?'

const answer = async (page: Page, { asked, text }: { readonly asked: string; readonly text: string }): Promise<void> => {
  await page.getByRole('button', { name: `Answer: ${asked}` }).click()
  const form = page.getByRole('form', { name: asked })
  await form.getByRole('textbox').fill(text)
  await form.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(form).toBeHidden()
}

const startPlan = async (page: Page): Promise<string> => {
  await page.goto('/d/demo/plan')
  await page.getByRole('button', { name: 'Start a plan: Time' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name of the plan' }).fill(plan)
  await dialog.getByRole('combobox', { name: 'Who leads it' }).selectOption({ label: 'Tomás Arriaga, Director of Improvement' })
  await dialog.getByRole('button', { name: 'Start a plan' }).click()
  await expect(page.getByRole('heading', { level: 1, name: plan })).toBeVisible()
  return new URL(page.url()).pathname
}

const fillPlan = async (page: Page): Promise<void> => {
  await answer(page, { asked: 'What problem are we trying to solve?', text: 'Reading stops three times a morning.' })
  await answer(page, { asked: 'What changes might we introduce, and why?', text: 'Calls wait until ten, because each costs ten minutes.' })
  await answer(page, { asked: 'How will we know that a change is an improvement?', text: 'Nine of ten blocks run without a break.' })

  await page.getByRole('button', { name: 'Add a challenge' }).click()
  const challenge = page.getByRole('form', { name: 'Add a challenge' })
  await challenge.getByRole('textbox', { name: 'What stands in the way' }).fill('Every call comes straight into the room')
  await challenge.getByRole('combobox', { name: 'Finding' }).selectOption({ label: 'S6 Time (Taking stock at Alder Creek)' })
  await challenge.getByRole('button', { name: 'Attach it' }).click()
  await challenge.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(page.getByRole('link', { name: 'S6 Time', exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Add an action' }).first().click()
  const action = page.getByRole('form', { name: 'Add an action' })
  await action.getByRole('textbox', { name: 'What will be done' }).fill('Tell families which hour is for calls')
  await action.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(action).toBeHidden()

  await page.getByRole('button', { name: 'Write the aim' }).click()
  const outline = page.getByRole('form', { name: 'What leads where' })
  const aim = 'By June nine of ten reading blocks run without a break'
  await outline.getByRole('textbox', { name: 'Aim' }).fill(aim)
  await expect(outline.getByRole('textbox', { name: 'Aim' })).toHaveValue(aim)
  await outline.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(outline).toBeHidden()
  await page.getByRole('button', { name: 'Add a change idea' }).last().click()
  await outline.getByRole('textbox', { name: 'Change idea' }).fill(idea)
  await outline.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Test it: start a cycle' })).toBeVisible()
}

const makeMeasure = async (page: Page): Promise<string> => {
  await page.goto('/d/demo/measures/new')
  await page.getByRole('textbox', { name: 'Name' }).fill(measure)
  await page.getByRole('radio', { name: /^Whether the work happens/ }).check()
  await page.getByRole('combobox', { name: 'Plan' }).selectOption({ label: plan })
  await page
    .getByRole('textbox', { name: 'How it is counted' })
    .fill('Blocks from nine to ten in which nobody came in and no call was taken.')
  await page.getByRole('textbox', { name: 'What is counted' }).fill('blocks without a break')
  await page.getByRole('textbox', { name: 'Out of what' }).fill('blocks in the week')
  await page.getByRole('button', { name: 'Make the measure' }).click()
  await expect(page.getByRole('heading', { level: 1, name: measure })).toBeVisible()
  return new URL(page.url()).pathname
}

const logLine = async (
  page: Page,
  { cycle, text, kept, of }: { readonly cycle: string; readonly text: string; readonly kept: number; readonly of: number },
): Promise<void> => {
  await page.goto(`${cycle}/log`)
  await page.getByRole('textbox', { name: 'What happened?' }).fill(text)
  await page.getByRole('textbox', { name: 'blocks without a break' }).fill(String(kept))
  await page.getByRole('textbox', { name: 'blocks in the week' }).fill(String(of))
}

const keepLine = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(page.getByText(/^Kept /)).toBeVisible()
}

const startDo = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Start Do' }).click()
  await expect(page.getByText(/^written before, locked /)).toBeVisible()
}

/** From Do, whose log has its line, to Act. */
const endTest = async (page: Page): Promise<void> => {
  await page.getByRole('group', { name: 'Did it go as planned?' }).getByRole('radio', { name: 'Yes' }).check()
  await page.getByRole('button', { name: 'Start Study' }).click()
  await expect(page.getByRole('textbox', { name: 'What did you learn? What surprised you?' })).toBeVisible()
}

const adapt = async (page: Page, { change, reason }: { readonly change: string; readonly reason: string }): Promise<void> => {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: /^Adapt/ }).check()
  await dialog.getByRole('textbox', { name: 'What will you change next time?' }).fill(change)
  await dialog.getByRole('textbox', { name: 'Why this decision?' }).fill(reason)
  await dialog.getByRole('button', { name: 'Adapt', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Plan the next cycle' })).toBeVisible()
}

const pathOf = (page: Page): string => new URL(page.url()).pathname

demoJourney('what a principal sees of a plan, a cycle, a measure and the portfolio', async ({ page, server }) => {
  demoJourney.setTimeout(120_000)
  await enterDemo(page, { server, name: 'Tomás Arriaga' })
  await page.goto('/d/demo/plan')
  await page.getByRole('link', { name: 'Time that belongs to teams' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Three questions first' })).toBeVisible()
  await takeScreenshot(page, { name: 'plan', size: 'desk' })
  await page.getByRole('heading', { level: 2, name: 'What leads where' }).evaluate(heading => heading.scrollIntoView())
  await takeScreenshot(page, { name: 'plan-outline', size: 'desk' })
  await page
    .getByRole('link', { name: /The whole school keeps the block/ })
    .first()
    .click()
  await expect(page.getByText(/^written before, locked /)).toBeVisible()
  await takeScreenshot(page, { name: 'cycle', size: 'desk' })
  const ramp = page.getByRole('region', { name: 'From one classroom to the district' })
  await expect(ramp.getByText('4 tests of one idea. 2 changed it. 1 kept it.').first()).toBeVisible()
  await ramp.evaluate(region => region.scrollIntoView({ block: 'center' }))
  await page.mouse.move(0, 0)
  await takeScreenshot(page, { name: 'ramp', size: 'desk' })
  await page.goto('/d/demo/see')
  await page.getByRole('link', { name: 'Planning time protected' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Planning time protected' })).toBeVisible()
  await expect(page.getByText(/eight weeks in a row lie above the old median/).first()).toBeVisible()
  await page.mouse.move(0, 0)
  await takeScreenshot(page, { name: 'measure', size: 'desk' })
  await page.goto('/d/demo/see')
  await page.getByRole('link', { name: 'Lessons rehearsed with a coach' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Lessons rehearsed with a coach' })).toBeVisible()
  await expect(page.getByText('Too few points yet (6 of 10).').first()).toBeVisible()
  await takeScreenshot(page, { name: 'measure-few', size: 'desk' })
  await page.goto('/d/demo/portfolio')
  await expect(page.getByRole('heading', { level: 2, name: 'Learned' })).toBeVisible()
  await takeScreenshot(page, { name: 'portfolio', size: 'desk' })
})

demoJourney('a priority becomes a plan, three tests of one idea and a decision', async ({ page, server, openScreen }) => {
  demoJourney.setTimeout(300_000)
  await enterDemo(page, { server, name: 'Tomás Arriaga' })
  const planPath = await startPlan(page)
  await fillPlan(page)
  const measurePath = await makeMeasure(page)
  await page.goto(planPath)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  await page.getByRole('link', { name: 'Test it: start a cycle' }).click()
  await page.getByRole('combobox', { name: 'Add a measure' }).selectOption({ label: measure })
  await page.getByRole('combobox', { name: 'Add a person' }).selectOption({ label: 'Kenji Ostrander' })
  await planCycle(page, {
    title: 'One room, one week',
    question,
    prediction: 'Four of five mornings, if the office knows.',
    scale: 'One classroom or one person',
    task: 'Take calls in the office',
  })
  const first = pathOf(page)
  await startDo(page)
  await expect(page.getByRole('cell', { name: 'Four of five mornings, if the office knows.' })).toBeVisible()
  await page.goto(`${first}?stage=plan`)
  await expect(page.getByRole('heading', { level: 2, name: 'Plan' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: /^What do you expect/ }), 'a prediction is locked when Do starts').toHaveCount(0)
  await page.goto(first)

  await page.getByRole('group', { name: 'Did it go as planned?' }).getByRole('radio', { name: 'Yes' }).check()
  await expect(page.getByText('One line is enough to go on.', { exact: false })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Start Study' }), 'Study waits for a line in the log').toHaveCount(0)
  const toStudy = { cycleId: first.split('/').at(-1), stage: 'study', locale: 'en', slug: 'demo' }
  await expect(askServer(page, { server, procedure: 'cycles.move', input: toStudy })).rejects.toThrow(/cycle\.needs_log/)

  const kenji = await openScreen(handset)
  await enterDemo(kenji, { server, name: 'Kenji Ostrander' })
  await logLine(kenji, { cycle: first, text: 'Quiet on four mornings. Friday the bus list came in.', kept: 6, of: 5 })
  await kenji.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(kenji.getByText('More were counted (6) than there are (5).', { exact: false }).first()).toBeVisible()
  await kenji.getByRole('textbox', { name: 'blocks without a break' }).fill('4')
  await expectAccessible(kenji)
  await expectNoSidewaysScroll(kenji)
  await takeScreenshot(kenji, { name: 'cycle-log-phone', size: 'phone' })
  await keepLine(kenji)

  await expect(page.getByText('Quiet on four mornings.', { exact: false })).toBeVisible()
  await endTest(page)
  const other = await openScreen({ storageState: await page.context().storageState() })
  await other.goto(first)
  const learned = { name: 'What did you learn? What surprised you?' } as const
  await other.getByRole('textbox', learned).waitFor()
  await other.context().setOffline(true)
  await other.getByRole('textbox', learned).fill('Buses are the last thing in the way.')
  await page.getByRole('textbox', learned).fill('The office can hold calls.')
  await page.getByRole('textbox', learned).press('Tab')
  await expect(page.getByText(/^Saved/).first()).toBeVisible()
  await other.context().setOffline(false)
  await expect(other.getByText('Somebody else answered this a moment ago.')).toBeVisible({ timeout: 20_000 })
  await expect(other.getByRole('region', { name: 'You wrote' }).getByText('Buses are the last thing in the way.')).toBeVisible()
  await expect(other.getByRole('region', { name: /^Tomás Arriaga wrote/ }).getByText('The office can hold calls.')).toBeVisible()
  await other.getByRole('button', { name: 'Take theirs' }).click()
  await other.context().close()

  await studyCycle(page, {
    question,
    found: 'Four of five mornings.',
    as: 'Yes',
    learned: 'The office can hold calls; the bus list cannot wait.',
  })
  await expect(page.getByRole('row').last().getByText('Four of five mornings, if the office knows.')).toBeVisible()
  await page.getByRole('button', { name: 'Decide now' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: /^Adopt/ }).check()
  await dialog.getByRole('textbox', { name: 'Where does it go next, and what will make it last?' }).fill('All rooms')
  await dialog.getByRole('textbox', { name: 'Why this decision?' }).fill('It worked')
  await dialog.getByRole('button', { name: 'Adopt', exact: true }).click()
  await expect(dialog.getByText('One small test says little about other rooms.', { exact: false })).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Adopt anyway' })).toBeVisible()
  await expectAccessible(page, ['en'])
  await adapt(page, { change: 'The bus list comes at half past ten.', reason: 'It can be kept when the office helps.' })

  await planCycle(page, {
    title: 'Three rooms, bus list later',
    question,
    prediction: 'Twelve of fifteen mornings.',
    scale: 'A few classrooms, three to five',
  })
  const second = pathOf(page)
  await expect(page.getByText('Changed since cycle 1').first()).toBeVisible()
  await startDo(page)
  await logLine(page, { cycle: second, text: 'Only room 3 was called.', kept: 13, of: 15 })
  await page.getByRole('button', { name: 'It was on another day' }).click()
  await page.getByLabel('Day', { exact: true }).fill(dayBefore(1))
  await keepLine(page)
  await page.goto(second)
  await endTest(page)
  await studyCycle(page, { question, found: '13 of 15.', as: 'Yes', learned: 'It holds with other teachers.' })
  await page.getByRole('button', { name: 'Decide now' }).click()
  await adapt(page, { change: 'The office writes down who called.', reason: 'It holds in three rooms; a whole grade is another matter.' })

  await planCycle(page, { title: 'All of grade 2', question, prediction: 'Nine of ten.', scale: 'One grade or team' })
  const third = pathOf(page)
  await startDo(page)
  await logLine(page, { cycle: third, text: 'No call in any room.', kept: 20, of: 20 })
  await page.getByRole('button', { name: 'It was on another day' }).click()
  await page.getByLabel('Day', { exact: true }).fill(dayBefore(2))
  await keepLine(page)
  await page.goto(third)
  await endTest(page)
  await expectAccessible(page)
  await studyCycle(page, { question, found: '20 of 20.', as: 'Yes', learned: 'It is how we work now.' })
  await page.getByRole('button', { name: 'Decide now' }).click()
  await dialog.getByRole('radio', { name: /^Adopt/ }).check()
  await dialog.getByRole('textbox', { name: 'Where does it go next, and what will make it last?' }).fill('Grades 3 and 4 in January')
  await dialog.getByRole('textbox', { name: 'Why this decision?' }).fill('It holds in a whole grade, with different people.')
  await dialog.getByRole('button', { name: 'Adopt', exact: true }).click()
  await expect(dialog, 'a third test is adopted without a warning').toBeHidden()
  await expect(page.getByRole('heading', { level: 2, name: 'Ready to spread' })).toBeVisible()
  const ramp = page.getByRole('region', { name: 'From one classroom to the district' })
  await expect(ramp.getByText('3 tests of one idea. 2 changed it. 1 kept it.').first()).toBeVisible()
  for (const decided of [/^1\. Adapt: One classroom/, /^2\. Adapt: A few classrooms/])
    await expect(ramp.getByRole('link', { name: decided })).toBeVisible()
  await expect(ramp.getByText(/^3\. Adopt: One grade or team/)).toHaveCount(1)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  await page.goto(measurePath)
  await expect(page.getByText('Too few points yet (2 of 10).').first(), 'a point on the median does not count').toBeVisible()
  for (const pinned of ['One room, one week: Adapt', 'Three rooms, bus list later: Adapt', 'All of grade 2: Adopt'])
    await expect(page.getByRole('link', { name: pinned }).first()).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  await page.goto('/d/demo/portfolio')
  const known = page.getByRole('region', { name: 'Learned' })
  await expect(known.getByText('“It holds in a whole grade, with different people.”').first()).toBeVisible()
  const entry = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: plan }) })
  await entry.getByRole('button', { name: 'Why are we doing this?' }).click()
  await expect(page.getByText('Everything else we want to try needs an unbroken reading block.', { exact: false }).first()).toBeVisible()
  await expectAccessible(page)
  await page.goto(third)
  await page
    .getByRole('navigation', { name: 'Why we do this' })
    .getByRole('link', { name: /^Condition S6 Time/ })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: /Time/ })).toBeVisible()
  await expect(page).toHaveURL(/\/rounds\/[^/]+\/agree\/S6/)
})

const dayBefore = (days: number): string => new Date(Date.now() - days * 86_400_000 - 8 * 3_600_000).toISOString().slice(0, 10)
