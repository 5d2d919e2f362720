import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './expect-accessible.ts'
import { expectNoSidewaysScroll } from './expect-no-sideways-scroll.ts'
import { journey } from './journey.ts'

journey.use({ serverFlags: ['--demo'] })

/** Enters the demo as one of its people and waits for the home page. */
const enterAs = async (page: Page, { link, name }: { link: string; name: string }): Promise<void> => {
  await page.goto(link)
  await page.getByRole('listitem').filter({ hasText: name }).getByRole('button', { name: 'Continue' }).click()
  await page.waitForURL(/\/d\/demo$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

const roundAddress = async (page: Page, title: string): Promise<string> => {
  await page.goto('/d/demo/rounds')
  const address = await page.getByRole('link', { name: title }).first().getAttribute('href')
  if (address === null) throw new Error(`no round is called ${title}`)
  return address
}

journey('strangers', async ({ page, server }) => {
  journey.setTimeout(180_000)
  await page.goto(server.demoLink())
  for (const address of ['/sign-in', '/join', '/join/ACE346', '/reset?token=none', '/setup?token=none', '/nowhere']) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
})

journey('an administrator', async ({ page, server }) => {
  journey.setTimeout(300_000)
  await enterAs(page, { link: server.demoLink(), name: 'Nora Whitfield' })
  const open = await roundAddress(page, 'Where are we as a district?')
  for (const address of [
    '/d/demo',
    '/d/demo/rounds',
    '/d/demo/rounds/new',
    '/d/demo/people',
    '/d/demo/frameworks',
    '/d/demo/settings',
    open,
    `${open}/edit`,
  ]) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
})

journey('a facilitator', async ({ page, server }) => {
  journey.setTimeout(300_000)
  await enterAs(page, { link: server.demoLink(), name: 'Tomás Arriaga' })
  const open = await roundAddress(page, 'Where are we as a district?')
  const revealed = await roundAddress(page, 'Taking stock at Alder Creek')
  for (const address of [`${open}/rate`, revealed, `${revealed}/agree/E4`, `${revealed}/priorities`, `${revealed}/print`]) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
})
