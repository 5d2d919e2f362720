import { expect, type Page } from '@playwright/test'
import { enterDemo } from './enter-demo.ts'
import { findDemoRound } from './find-demo-round.ts'
import { journey } from './journey.ts'
import { meetRequests } from './meet-requests.ts'
import { placeMark } from './place-mark.ts'
import { readActivity } from './read-activity.ts'
import { startServer } from './start-server.ts'

journey.use({ serverFlags: ['--demo'] })

const firstCondition = 'Learning Materials & Tools'
const note = (page: Page) => page.getByRole('textbox', { name: 'Why there?' })
const isSaved = (page: Page) => expect(page.getByText(/^Saved \d/)).toBeVisible({ timeout: 30_000 })
const isSeenTogether = (page: Page) =>
  expect(page.getByRole('heading', { level: 1, name: /^What (we|the team) saw together$/ })).toBeVisible({ timeout: 30_000 })
const waitsHere = (page: Page) => expect(page.getByText('No signal. Saved on this device')).toBeVisible()

journey('a server killed while people rate comes back, and every screen catches up', async ({ page: kenji, server, openScreen }) => {
  journey.setTimeout(180_000)
  const tomas = await openScreen()
  const nora = await openScreen()
  await enterDemo(kenji, { server, name: 'Kenji Ostrander' })
  await enterDemo(tomas, { server, name: 'Tomás Arriaga' })
  await enterDemo(nora, { server, name: 'Nora Whitfield' })
  const round = await findDemoRound(kenji, 'open')
  await nora.goto(round)
  await expect(nora.getByText('There is nothing to see here, for anyone')).toBeVisible()
  for (const rater of [kenji, tomas]) {
    await rater.goto(`${round}/rate`)
    await placeMark(rater, 30)
    await isSaved(rater)
  }

  await server.kill()
  await placeMark(kenji, 41)
  await note(tomas).fill('Written while nobody listened.')
  for (const rater of [kenji, tomas]) await waitsHere(rater)
  await expect(nora.getByText('No answer from the server.')).toBeVisible({ timeout: 30_000 })

  const again = await startServer({ flags: ['--demo'], dataDirectory: server.dataDirectory, port: Number(new URL(server.url).port) })
  try {
    expect(again.url).toBe(server.url)
    for (const rater of [kenji, tomas]) await isSaved(rater)
    await expect(nora.getByText('No answer from the server.')).toBeHidden({ timeout: 30_000 })

    const otherDevice = await openScreen()
    await enterDemo(otherDevice, { server: again, name: 'Kenji Ostrander' })
    await otherDevice.goto(`${round}/rate`)
    await otherDevice.getByRole('button', { name: 'See all' }).click()
    await otherDevice.getByRole('button', { name: firstCondition }).click()
    await expect(otherDevice.getByRole('slider')).toHaveAttribute('aria-valuenow', '41')

    await nora.getByRole('button', { name: 'Reveal', exact: true }).click()
    await nora.getByRole('button', { name: 'Reveal now' }).click()
    await isSeenTogether(nora)
    for (const rater of [kenji, tomas, otherDevice])
      await expect(rater.getByText('The team has revealed.')).toBeVisible({ timeout: 30_000 })
    await expect(note(tomas)).toHaveValue('Written while nobody listened.')
    await expect(kenji.getByRole('slider')).toHaveAttribute('aria-valuenow', '41')
  } finally {
    await again.stop()
  }
})

journey('what is rated without signal is kept over a reload and sent', async ({ page: kenji, server, openScreen }) => {
  await enterDemo(kenji, { server, name: 'Kenji Ostrander' })
  const round = await findDemoRound(kenji, 'open')
  await kenji.goto(`${round}/rate`)
  await placeMark(kenji, 20)
  await isSaved(kenji)

  await kenji.context().setOffline(true)
  await placeMark(kenji, 63)
  await note(kenji).fill('On the bus.')
  await waitsHere(kenji)
  await kenji.context().setOffline(false)
  await kenji.reload()
  await kenji.getByRole('button', { name: 'See all' }).click()
  await kenji.getByRole('button', { name: firstCondition }).click()
  await expect(kenji.getByRole('slider')).toHaveAttribute('aria-valuenow', '63')
  await expect(note(kenji)).toHaveValue('On the bus.')
  await isSaved(kenji)

  const otherDevice = await openScreen()
  await enterDemo(otherDevice, { server, name: 'Kenji Ostrander' })
  await otherDevice.goto(`${round}/rate`)
  await otherDevice.getByRole('button', { name: 'See all' }).click()
  await otherDevice.getByRole('button', { name: firstCondition }).click()
  await expect(otherDevice.getByRole('slider')).toHaveAttribute('aria-valuenow', '63')
  await expect(note(otherDevice)).toHaveValue('On the bus.')
})

journey('a round that closes while somebody types keeps what was typed and says so', async ({ page: kenji, server, openScreen }) => {
  const tomas = await openScreen()
  await enterDemo(kenji, { server, name: 'Kenji Ostrander' })
  await enterDemo(tomas, { server, name: 'Tomás Arriaga' })
  const round = await findDemoRound(kenji, 'open')
  await kenji.goto(`${round}/rate`)
  await placeMark(kenji, 35)
  await isSaved(kenji)

  let send = (): void => {}
  const closed = new Promise<void>(resolve => {
    send = resolve
  })
  await kenji.route(/\/trpc\/[^?]*ratings\.save/, async route => {
    await closed
    await route.continue()
  })
  await note(kenji).fill('I was in the middle of a sentence')
  await expect(kenji.getByText('Saving', { exact: true })).toBeVisible()
  await tomas.goto(round)
  await tomas.getByRole('button', { name: 'Close the round' }).click()
  await tomas.getByRole('button', { name: 'Close it' }).click()
  await expect(tomas.getByText('The round is closed and still sealed.')).toBeVisible()
  send()

  await expect(kenji.getByText('The round closed while you were typing. What you had is kept for you alone')).toBeVisible()
  await expect(note(kenji)).toHaveValue('I was in the middle of a sentence')
  await kenji.reload()
  await kenji.getByRole('button', { name: 'See all' }).click()
  await kenji.getByRole('button', { name: firstCondition }).click()
  await expect(note(kenji)).toHaveValue('I was in the middle of a sentence')
  await expect(kenji.getByRole('slider')).toHaveAttribute('aria-valuenow', '35')
  await expect(kenji.getByText('The round is closed. What you marked is kept, and only you can see it.')).toBeVisible()
})

journey('a reveal pressed in two browsers at once happens once, and both show it', async ({ page: tomas, server, openScreen }) => {
  const nora = await openScreen()
  await enterDemo(tomas, { server, name: 'Tomás Arriaga' })
  await enterDemo(nora, { server, name: 'Nora Whitfield' })
  const round = await findDemoRound(tomas, 'open')
  const both = [tomas, nora]
  for (const screen of both) {
    await screen.goto(round)
    await screen.getByRole('button', { name: 'Reveal', exact: true }).click()
  }
  await meetRequests(both, 'rounds.reveal')
  await Promise.all(both.map(screen => screen.getByRole('button', { name: 'Reveal now' }).click()))
  for (const screen of both) {
    await isSeenTogether(screen)
    await expect(screen.getByRole('dialog').or(screen.getByRole('alertdialog')).or(screen.getByRole('alert'))).toHaveCount(0)
  }

  await tomas.goto(`${round}/agree/E3`)
  await tomas.getByRole('textbox', { name: 'Because' }).fill('Agreed after both had pressed.')
  await tomas.getByRole('button', { name: 'Keep this' }).click()
  await expect(tomas.getByText(/^Recorded by Tomás Arriaga/)).toBeVisible()
  const roundId = round.split('/').at(-1) ?? ''
  const events = await readActivity(nora, { slug: 'demo', until: event => event.kind === 'finding.recorded' && event.roundId === roundId })
  expect(events.filter(event => event.kind === 'round.revealed' && event.roundId === roundId)).toHaveLength(1)
})

journey('of two who write about one condition the second is told, and no text is lost', async ({ page: tomas, server, openScreen }) => {
  const nora = await openScreen()
  await enterDemo(tomas, { server, name: 'Tomás Arriaga' })
  await enterDemo(nora, { server, name: 'Nora Whitfield' })
  const round = await findDemoRound(tomas, 'revealed')
  const because = (page: Page) => page.getByRole('textbox', { name: 'Because' })
  for (const screen of [tomas, nora]) await screen.goto(`${round}/agree/S1`)
  await because(nora).fill('As Nora heard it.')
  await because(tomas).fill('As Tomás heard it.')
  await meetRequests([tomas, nora], 'results.recordFinding')
  await Promise.all([tomas, nora].map(screen => screen.getByRole('button', { name: 'Keep this' }).click()))

  const told = (page: Page) => page.getByText('Somebody else kept something about this condition.')
  const isToldTomas = await Promise.race([
    told(tomas)
      .waitFor()
      .then(() => true),
    told(nora)
      .waitFor()
      .then(() => false),
  ])
  const second = isToldTomas ? { page: tomas, text: 'As Tomás heard it.' } : { page: nora, text: 'As Nora heard it.' }
  const first = isToldTomas ? { page: nora, text: 'As Nora heard it.' } : { page: tomas, text: 'As Tomás heard it.' }
  await expect(because(second.page)).toHaveValue(second.text)
  await expect(second.page.getByRole('region', { name: /^Kept by / })).toContainText(first.text)
  await expect(told(first.page)).toBeHidden()
  await expect(because(first.page)).toHaveValue(first.text)

  await second.page.getByRole('button', { name: 'Keep mine as a new version' }).click()
  await expect(told(second.page)).toBeHidden()
  await expect(because(first.page)).toHaveValue(second.text)
})
