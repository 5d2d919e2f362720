import { devices, expect, type Page } from '@playwright/test'
import { chooseLanguage } from './choose-language.ts'
import { enterDemo } from './enter-demo.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expectNoSidewaysScroll } from './expect-no-sideways-scroll.ts'
import { findDemoRound } from './find-demo-round.ts'
import { journey } from './journey.ts'
import { placeMark } from './place-mark.ts'
import { takeScreenshot } from './take-screenshot.ts'

journey.use({ serverFlags: ['--demo'] })

const putDots = async (page: Page, label: string, dots: number): Promise<void> => {
  for (let dot = 0; dot < dots; dot += 1) await page.getByRole('button', { name: `One dot more on ${label}` }).click()
}

journey('a round is run again from the last one, with somebody who runs it too', async ({ page: tomas, server, openScreen }) => {
  journey.setTimeout(180_000)
  await enterDemo(tomas, { server, name: 'Tomás Arriaga' })
  const revealed = await findDemoRound(tomas, 'revealed')
  await tomas.goto(revealed)
  await tomas.getByRole('link', { name: 'Run again' }).click()
  await expect(tomas.getByText(/9 people and \d+ conditions taken over/)).toBeVisible()
  await takeScreenshot(tomas, { name: 'new-round-from-the-last', size: 'desk' })
  const title = tomas.getByRole('textbox', { name: 'Title' })
  await title.fill('Taking stock again')
  tomas.once('dialog', dialog => void dialog.accept())
  await tomas.reload()
  await expect(tomas.getByText('What you had filled in is still here')).toBeVisible()
  await expect(title).toHaveValue('Taking stock again')
  await tomas.getByRole('button', { name: 'Create and open' }).click()
  await expect(tomas.getByRole('paragraph').filter({ hasText: '0 in, 9 still rating' })).toBeVisible()
  const round = new URL(tomas.url()).pathname

  const kenji = await openScreen()
  await enterDemo(kenji, { server, name: 'Kenji Ostrander' })
  await tomas.getByRole('button', { name: 'Name a co-facilitator' }).click()
  const naming = tomas.getByRole('dialog')
  const kenjiOption = naming.getByRole('option', { name: /Kenji Ostrander/ })
  await naming.getByRole('combobox', { name: 'Who' }).selectOption((await kenjiOption.getAttribute('value')) ?? '')
  await naming.getByRole('button', { name: 'Name them' }).click()
  await expect(tomas.getByRole('region', { name: 'Who runs it too' }).getByText('Kenji Ostrander')).toBeVisible()

  await tomas.getByRole('button', { name: 'Change the closing time' }).click()
  await tomas.getByRole('dialog').getByRole('radio', { name: 'When I close it' }).check({ force: true })
  await tomas.getByRole('dialog').getByRole('button', { name: 'Set the closing time' }).click()
  await tomas.getByRole('button', { name: 'Add people' }).click()
  await tomas.getByRole('dialog').getByRole('searchbox', { name: 'Find a person' }).fill('Nora')
  await tomas
    .getByRole('dialog')
    .getByRole('checkbox', { name: /Nora Whitfield/ })
    .check({ force: true })
  await tomas.getByRole('dialog').getByRole('button', { name: 'Add 1 person' }).click()
  await expect(tomas.getByRole('paragraph').filter({ hasText: '0 in, 10 still rating' })).toBeVisible()
  await expectAccessible(tomas)
  await takeScreenshot(tomas, { name: 'round-under-way', size: 'desk' })

  await kenji.goto(round)
  await expect(kenji.getByRole('button', { name: 'Close the round' })).toBeVisible()
  await kenji.getByRole('button', { name: 'Close the round' }).click()
  await kenji.getByRole('alertdialog').getByRole('button', { name: 'Close it' }).click()
  await expect(tomas.getByRole('link', { name: 'Run again' })).toBeVisible()
})

journey('the team votes blind with dots, and sees them without names', async ({ page: tomas, server, openScreen }) => {
  journey.setTimeout(180_000)
  await enterDemo(tomas, { server, name: 'Tomás Arriaga' })
  const revealed = await findDemoRound(tomas, 'revealed')
  await tomas.goto(`${revealed}/priorities`)
  await tomas.getByRole('button', { name: 'Let the team vote' }).click()
  const dialog = tomas.getByRole('dialog')
  await expectAccessible(tomas, ['en'])
  await takeScreenshot(tomas, { name: 'open-a-vote', size: 'desk' })
  await dialog.getByRole('button', { name: 'Open the vote' }).click()
  await expect(tomas.getByText('0 voted, 9 not yet')).toBeVisible()

  const phone = devices['Pixel 7']
  const kenji = await openScreen({ viewport: phone.viewport, hasTouch: true, isMobile: true })
  await enterDemo(kenji, { server, name: 'Kenji Ostrander' })
  await kenji.getByRole('link', { name: 'Vote', exact: true }).click()
  await expect(kenji.getByRole('heading', { level: 1, name: 'Put your dots' })).toBeVisible()
  const first = (await kenji.getByRole('heading', { level: 2 }).first().textContent()) ?? ''
  await putDots(kenji, first, 2)
  await expect(kenji.getByRole('main').getByText(/^\d of \d left$/)).toBeVisible()
  await expectAccessible(kenji)
  await expectNoSidewaysScroll(kenji)
  await takeScreenshot(kenji, { name: 'vote-on-a-phone', size: 'phone' })
  await kenji.getByRole('button', { name: 'Send my dots' }).click()
  await expect(kenji.getByText(/^Saved \d/)).toBeVisible()
  await expect(tomas.getByText('1 voted, 8 not yet')).toBeVisible()
  await expect(tomas.getByText(/of them yours|^\d+ dots?$/)).toHaveCount(0)

  await takeScreenshot(tomas, { name: 'vote-open', size: 'desk' })
  await tomas.getByRole('button', { name: 'Close the vote' }).click()
  await tomas.getByRole('alertdialog').getByRole('button', { name: 'Close the vote' }).click()
  await expect(tomas.getByText('1 person voted. Dots are shown from 3 votes on')).toBeVisible()

  await tomas.goto(revealed)
  await tomas.getByRole('button', { name: 'Add people' }).click()
  await tomas.getByRole('dialog').getByRole('searchbox', { name: 'Find a person' }).fill('Nora')
  await tomas
    .getByRole('dialog')
    .getByRole('checkbox', { name: /Nora Whitfield/ })
    .check({ force: true })
  await tomas.getByRole('dialog').getByRole('button', { name: 'Add 1 person' }).click()
  await tomas.goto(`${revealed}/priorities`)
  await tomas.getByRole('button', { name: 'Vote again' }).click()
  await tomas.getByRole('dialog').getByRole('button', { name: 'Open the vote' }).click()
  await expect(tomas.getByText('0 voted, 10 not yet')).toBeVisible()
  const lucia = await openScreen()
  const nora = await openScreen()
  await enterDemo(lucia, { server, name: 'Lucía Montemayor' })
  await enterDemo(nora, { server, name: 'Nora Whitfield' })
  await chooseLanguage(lucia, 'en')
  for (const voter of [kenji, lucia, nora]) {
    await voter.goto(`${revealed}/vote`)
    await putDots(voter, first, 2)
    await voter.getByRole('button', { name: 'Send my dots' }).click()
    await expect(voter.getByText(/^Saved \d/)).toBeVisible()
  }
  await expect(tomas.getByText('3 voted, 7 not yet')).toBeVisible()
  await tomas.getByRole('button', { name: 'Close the vote' }).click()
  await tomas.getByRole('alertdialog').getByRole('button', { name: 'Close the vote' }).click()
  await expect(kenji.getByText('6 dots, 2 of them yours').first()).toBeAttached()
  await expect(tomas.getByText('6 dots').first()).toBeAttached()
  await expect(nora.getByText('3 people voted. Dots are shown from 5 votes on')).toBeVisible()
  await expectAccessible(tomas)
  await takeScreenshot(tomas, { name: 'vote-closed', size: 'desk' })
})

journey('two people write the same note at once, and nothing is lost', async ({ page: tomas, server, openScreen }) => {
  journey.setTimeout(120_000)
  await enterDemo(tomas, { server, name: 'Tomás Arriaga' })
  const round = await findDemoRound(tomas, 'open')
  const kenji = await openScreen()
  await enterDemo(kenji, { server, name: 'Kenji Ostrander' })
  for (const page of [tomas, kenji]) await page.goto(`${round}/notes`)
  const field = (page: Page) => page.getByRole('textbox', { name: 'What we already have in place' }).nth(1)
  await field(tomas).fill('Two coaches')
  await expect(tomas.getByText(/^Saved \d/)).toBeVisible()
  await expect(field(kenji)).toHaveValue('Two coaches')

  await kenji.context().setOffline(true)
  await field(kenji).fill('Two coaches\nA library van')
  await field(tomas).fill('Two coaches\nReading nights')
  await expect(tomas.getByText(/^Saved \d/)).toBeVisible()
  await kenji.context().setOffline(false)
  await expect(kenji.getByText('Two people wrote here at once')).toBeVisible({ timeout: 30_000 })
  await expectAccessible(kenji)
  await takeScreenshot(kenji, { name: 'notes-conflict', size: 'desk' })
  await kenji.getByRole('button', { name: 'Keep both, theirs first' }).click()
  await expect(field(tomas)).toHaveValue('Two coaches\nReading nights\nA library van')
  await expectNoSidewaysScroll(tomas)
  await takeScreenshot(tomas, { name: 'notes-of-the-team', size: 'desk' })
})

journey('an answer that could not be sent is sent from another page', async ({ page: kenji, server }) => {
  await enterDemo(kenji, { server, name: 'Kenji Ostrander' })
  const round = await findDemoRound(kenji, 'open')
  await kenji.goto(`${round}/rate`)
  await kenji.route(/ratings\.save/, route => route.abort())
  await placeMark(kenji, 63)
  await expect(kenji.getByText('No signal. Saved on this device')).toBeVisible()
  await kenji.goto('/d/demo')
  await kenji.unroute(/ratings\.save/)
  await expect(kenji.getByText('1 answer that waited on this device is saved now.').first()).toBeVisible({ timeout: 30_000 })
})
