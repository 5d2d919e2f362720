import { expect, type Page } from '@playwright/test'
import { demoJourney } from './demo-journey.ts'
import { enterDemo } from './enter-demo.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expectNoSidewaysScroll } from './expect-no-sideways-scroll.ts'
import { findDemoRound } from './find-demo-round.ts'
import { findJoinCode } from './find-join-code.ts'

demoJourney.describe.configure({ mode: 'parallel', timeout: 180_000 })

/** As a link inside the app does, which loads nothing anew. The next page is known by a heading of its own. */
const goOn = async (page: Page, address: string): Promise<void> => {
  await page.evaluate(to => {
    for (const heading of document.querySelectorAll('h1')) heading.dataset.before = heading.innerText
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, address)
  await page.waitForFunction(() => [...document.querySelectorAll('h1')].some(heading => heading.dataset.before !== heading.innerText))
}

const walk = async (page: Page, [first = '', ...others]: readonly string[]): Promise<void> => {
  await page.goto(first)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  for (const address of [first, ...others]) {
    if (address !== first) await goOn(page, address)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
}

demoJourney('a stranger', async ({ page, server }) => {
  await walk(page, ['/sign-in', '/join', '/join/ACE346', '/reset?token=none', '/setup?token=none', '/nowhere'])
  await page.goto(server.demoLink())
  await expectAccessible(page)
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Kenji Ostrander' })
    .getByRole('button', { name: /^Continue / })
    .click()
  await page.waitForURL(/\/d\/demo$/)
  await expect(page.getByRole('button', { name: 'Account: Kenji Ostrander' })).toBeVisible()
})

demoJourney('an administrator, over the district', async ({ page, server }) => {
  await enterDemo(page, { server, name: 'Nora Whitfield' })
  await walk(page, [
    '/d/demo',
    '/d/demo/people',
    '/d/demo/frameworks',
    '/d/demo/frameworks/add',
    '/d/demo/frameworks/change',
    '/account',
    '/d/demo/settings',
    '/d/demo/nowhere',
  ])
})

demoJourney('an administrator, over a plugin', async ({ page, server }) => {
  await enterDemo(page, { server, name: 'Nora Whitfield' })
  const home = '/d/demo/frameworks/tla-conditions'
  await walk(page, [home, `${home}/try`])
  for (const asked of ['as=member&shape=form', 'as=facilitator&shape=rings', 'as=member&shape=print']) {
    await page.goto(`${home}/rehearsal?${asked}&lang=es`)
    await expect(page.getByText('E1').first()).toBeVisible()
    await expectAccessible(page, ['es'])
    await expectNoSidewaysScroll(page)
  }
})

demoJourney('an administrator, over rounds', async ({ page, server }) => {
  await enterDemo(page, { server, name: 'Nora Whitfield' })
  const open = await findDemoRound(page, 'open')
  await walk(page, [
    '/d/demo/rounds',
    '/d/demo/rounds/new',
    '/d/demo/rounds/import',
    open,
    `${open}/edit`,
    `${open}/paper`,
    `${open}/paper/key`,
  ])
})

demoJourney('a facilitator, through a round', async ({ page, server }) => {
  await enterDemo(page, { server, name: 'Tomás Arriaga' })
  const open = await findDemoRound(page, 'open')
  const revealed = await findDemoRound(page, 'revealed')
  await walk(page, ['/d/demo', open, `${open}/evidence`, revealed, `${revealed}/agree/E4`, `${revealed}/agree/S5`])
})

demoJourney('a facilitator, to the priorities', async ({ page, server }) => {
  await enterDemo(page, { server, name: 'Tomás Arriaga' })
  const revealed = await findDemoRound(page, 'revealed')
  await walk(page, ['/d/demo/agree', '/d/demo/choose', `${revealed}/compare`, `${revealed}/priorities`, `${revealed}/print`])
})

demoJourney('a facilitator, over many schools', async ({ page, server }) => {
  await enterDemo(page, { server, name: 'Tomás Arriaga' })
  const revealed = await findDemoRound(page, 'revealed')
  await page.goto('/d/demo/windows')
  const window = (await page.getByRole('link', { name: 'Ready for the year? All six schools' }).getAttribute('href')) ?? ''
  await walk(page, ['/d/demo/windows', '/d/demo/windows/new', window, `${window}/print`, `${revealed}/groups`])
})

demoJourney('a meeting, from every side', async ({ page, server, openScreen }) => {
  await enterDemo(page, { server, name: 'Tomás Arriaga' })
  const open = await findDemoRound(page, 'open')
  const revealed = await findDemoRound(page, 'revealed')
  await walk(page, [`${open}/meeting`, `${open}/meeting/agenda`, `${revealed}/meeting/minutes`])
  await page.goto(`${open}/meeting/screen`)
  await expect(page.getByRole('button', { name: 'Start the meeting' })).toBeVisible()
  await expectAccessible(page, ['en'])
  const member = await openScreen()
  await enterDemo(member, { server, name: 'Kenji Ostrander' })
  await walk(member, [`${open}/meeting/follow`])
})

demoJourney('a member', async ({ page, server }) => {
  await enterDemo(page, { server, name: 'Kenji Ostrander' })
  const open = await findDemoRound(page, 'open')
  const revealed = await findDemoRound(page, 'revealed')
  await walk(page, ['/d/demo', '/d/demo/rounds', open, `${open}/rate?at=E3`, `${open}/rate?at=overview`, `${revealed}/agree/S6`])
})

demoJourney('a member, over notes and a vote', async ({ page, server }) => {
  await enterDemo(page, { server, name: 'Kenji Ostrander' })
  const open = await findDemoRound(page, 'open')
  const revealed = await findDemoRound(page, 'revealed')
  await walk(page, [`${open}/notes`, `${revealed}/notes`, `${revealed}/vote`])
})

demoJourney('a coach', async ({ page, server }) => {
  await enterDemo(page, { server, name: 'June Okafor-Lind' })
  const open = await findDemoRound(page, 'open')
  const revealed = await findDemoRound(page, 'revealed')
  await walk(page, ['/d/demo', open, revealed, `${revealed}/agree/E4`, `${revealed}/priorities`])
})

const hrefOf = async (page: Page, { list, name }: { readonly list: string; readonly name: string }): Promise<string> => {
  await page.goto(list)
  const link = page.getByRole('link', { name }).first()
  await expect(link).toBeVisible()
  return ((await link.getAttribute('href')) ?? '').split('?')[0] ?? ''
}
const demoPlan = { list: '/d/demo/plan', name: 'Time that belongs to teams' }
const demoCycle = { list: '/d/demo/try', name: 'The whole school keeps the block' }
const demoMeasure = { list: '/d/demo/see', name: 'Planning time protected' }
const demoPulse = { list: '/d/demo/plan', name: 'Answer in one sentence: what are we doing, and why?' }

demoJourney('a facilitator, over plans', async ({ page, server }) => {
  await enterDemo(page, { server, name: 'Tomás Arriaga' })
  const plan = await hrefOf(page, demoPlan)
  await walk(page, ['/d/demo/plan', plan, '/d/demo/vision', await hrefOf(page, demoPulse), `${plan}/cycles/new`])
})

demoJourney('a facilitator, over cycles', async ({ page, server }) => {
  await enterDemo(page, { server, name: 'Tomás Arriaga' })
  const cycle = await hrefOf(page, demoCycle)
  await walk(page, ['/d/demo/try', `${cycle}?stage=plan`, `${cycle}/log`, cycle, `${cycle}/print`])
})

demoJourney('a facilitator, over measures', async ({ page, server }) => {
  await enterDemo(page, { server, name: 'Tomás Arriaga' })
  const measure = await hrefOf(page, demoMeasure)
  await walk(page, ['/d/demo/see', measure, '/d/demo/measures/new', `${measure}/edit`, `${measure}/import`])
})

demoJourney('an administrator, over the year', async ({ page, server }) => {
  await enterDemo(page, { server, name: 'Nora Whitfield' })
  await walk(page, ['/d/demo/portfolio', '/d/demo/calendar', '/d/demo/plan', '/d/demo/vision', '/d/demo/records'])
})

demoJourney('a member, over what is tried', async ({ page, server }) => {
  await enterDemo(page, { server, name: 'Kenji Ostrander' })
  await walk(page, ['/d/demo/plan', '/d/demo/try', '/d/demo/see', '/d/demo/portfolio', '/d/demo/calendar'])
})

demoJourney('a guest', async ({ page: tomas, server, openScreen }) => {
  await enterDemo(tomas, { server, name: 'Tomás Arriaga' })
  const open = await findDemoRound(tomas, 'open')
  await tomas.goto(open)
  const join = `/join/${await findJoinCode(tomas)}`
  const guest = await openScreen()
  await walk(guest, [join])
  await guest.getByRole('textbox', { name: 'Your name' }).fill('Gerd Guest')
  await guest.getByRole('button', { name: 'Start as a guest' }).click()
  await guest.waitForURL(/\/rate/)
  await walk(guest, ['/d/demo/rounds', open, `${open}/rate`])
})
