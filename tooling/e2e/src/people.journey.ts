import { expect, type Page } from '@playwright/test'
import { addPeople } from './add-people.ts'
import { demoJourney } from './demo-journey.ts'
import { enterDemo } from './enter-demo.ts'
import { findDemoRound } from './find-demo-round.ts'
import { findJoinCode } from './find-join-code.ts'
import { longPassword } from './found-district.ts'
import { tabTo } from './tab-to.ts'

const newPassword = 'seven hens cross the wet field'

const changePerson = async (page: Page, { name, action }: { name: string; action: string }): Promise<void> => {
  await page.getByRole('button', { name: `Change ${name}` }).click()
  await page.getByRole('menuitem', { name: action }).click()
}

const accept = async (page: Page, link: string): Promise<void> => {
  await page.goto(link)
  await page.getByRole('textbox', { name: 'Password' }).fill(longPassword)
  await page.getByRole('button', { name: 'Create the account and join' }).click()
  await page.waitForURL(/\/d\/[^/]+$/)
}

demoJourney('a list with wrong rows adds nobody and says which; put right, it adds all', async ({ page, server }) => {
  await enterDemo(page, { server, name: 'Nora Whitfield' })
  await page.goto('/d/demo/people')
  await page.getByRole('button', { name: 'Add people' }).first().click()
  const dialog = page.getByRole('dialog')
  const list = dialog.getByRole('textbox', { name: 'The list' })
  await list.fill(
    [
      'Ana Ruiz, ana@district.test, teacher',
      ', nobody@district.test, teacher',
      'Bo Lind, not an address, teacher',
      'Cy Moss, ana@district.test',
      'Nora Again, NORA@alder-valley.example',
    ].join('\n'),
  )
  const row = (line: number) => dialog.getByRole('row').filter({ has: page.getByRole('cell', { name: String(line), exact: true }) })
  await expect(row(1)).toContainText('ready')
  await expect(row(2)).toContainText('The name is missing.')
  await expect(row(3)).toContainText('This is not an email address.')
  await expect(row(4)).toContainText('The same email is further up.')
  await expect(row(5)).toContainText('Somebody with this email is already here.')
  await dialog.getByRole('button', { name: 'Add 1 person' }).click()
  await expect(dialog.getByText('4 rows have to be put right first').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.reload()
  await expect(page.getByText('nora@alder-valley.example')).toBeVisible()
  await expect(page.getByText('ana@district.test')).toBeHidden()

  await addPeople(page, { district: '/d/demo', names: ['Ana Ruiz', 'Bo Lind'] })
  for (const email of ['ana.ruiz@district.test', 'bo.lind@district.test']) await expect(page.getByText(email)).toBeVisible()
})

demoJourney('an invitation survives being looked at, and works once', async ({ page, server, openScreen }) => {
  await enterDemo(page, { server, name: 'Nora Whitfield' })
  const [link = ''] = await addPeople(page, { district: '/d/demo', names: ['Ines Prado'] })
  const ana = await openScreen()
  for (const _ of ['a mail scanner', 'another one']) expect((await ana.request.get(link)).status()).toBe(200)
  for (const _ of ['a first look', 'a second look']) {
    await ana.goto(link)
    await expect(ana.getByText('Opening this page has used nothing up.')).toBeVisible()
  }
  await accept(ana, link)
  const thief = await openScreen()
  await thief.goto(link)
  await expect(thief.getByRole('heading', { level: 1, name: 'This invitation is no longer open' })).toBeVisible()
})

demoJourney('a role given is there at once, a role taken away is gone at once', async ({ page, server, openScreen }) => {
  await enterDemo(page, { server, name: 'Nora Whitfield' })
  const [link = ''] = await addPeople(page, { district: '/d/demo', names: ['Rolf Tann'] })
  const ana = await openScreen()
  await accept(ana, link)
  const peoplePage = ana.getByRole('link', { name: 'People & roles' })
  await expect(ana.getByRole('link', { name: 'Portfolio' })).toBeVisible()
  await expect(peoplePage).toBeHidden()

  await page.goto('/d/demo/people')
  await changePerson(page, { name: 'Rolf Tann', action: 'Roles…' })
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Role' }).selectOption('facilitator')
  await dialog.getByRole('button', { name: 'Give the role' }).click()
  await expect(peoplePage).toBeVisible()
  await dialog.getByRole('button', { name: /^Take away: Facilitator at / }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Take away' }).click()
  await expect(peoplePage).toBeHidden()
})

demoJourney('a reset link works once, ends what was open, and the new password signs in', async ({ page, server, openScreen }) => {
  await enterDemo(page, { server, name: 'Nora Whitfield' })
  const [link = ''] = await addPeople(page, { district: '/d/demo', names: ['Pia Reset'] })
  const ana = await openScreen()
  await accept(ana, link)

  await page.goto('/d/demo/people')
  await changePerson(page, { name: 'Pia Reset', action: 'One-time password link…' })
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Make the link' }).click()
  const reset = (await dialog.getByText(/\/reset\?token=/).textContent()) ?? ''
  const elsewhere = await openScreen()
  const choose = async (password: string): Promise<void> => {
    await elsewhere.goto(reset)
    await elsewhere.getByRole('textbox', { name: 'New password' }).fill(password)
    await elsewhere.getByRole('button', { name: 'Save the password' }).click()
  }
  await choose('too short')
  await expect(elsewhere.getByText('The password needs 15 characters or more.').first()).toBeVisible()
  await choose(newPassword)
  await expect(elsewhere.getByText('Your new password is saved. Sign in with it.')).toBeVisible()
  await ana.reload()
  await expect(ana.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()

  const signIn = async (screen: Page, password: string): Promise<void> => {
    await screen.goto('/sign-in')
    await screen.getByRole('textbox', { name: 'Email' }).fill('pia.reset@district.test')
    await screen.getByRole('textbox', { name: 'Password' }).fill(password)
    await screen.getByRole('button', { name: 'Sign in' }).click()
  }
  await signIn(ana, longPassword)
  await expect(ana.getByText('The email or the password is not right.').first()).toBeVisible()
  await signIn(ana, newPassword)
  await ana.waitForURL(/\/d\/[^/]+$/)
  await choose('another long enough password')
  await expect(elsewhere.getByText('This link has been used or is too old.').first()).toBeVisible()
})

demoJourney('joining, signing out and in again are done by keys alone', async ({ page, server, openScreen }) => {
  await enterDemo(page, { server, name: 'Nora Whitfield' })
  const [link = ''] = await addPeople(page, { district: '/d/demo', names: ['Keya Board'] })
  const ana = await openScreen()
  const { keyboard } = ana
  await ana.goto(link)
  await tabTo(ana, ana.getByRole('textbox', { name: 'Password' }))
  await keyboard.type(longPassword)
  await keyboard.press('Enter')
  await ana.waitForURL(/\/d\/[^/]+$/)
  await tabTo(ana, ana.getByRole('button', { name: 'Account: Keya Board' }))
  await keyboard.press('Enter')
  await expect(ana.getByRole('menuitem', { name: 'Your account' })).toBeFocused()
  await keyboard.press('End')
  await expect(ana.getByRole('menuitem', { name: 'Sign out' })).toBeFocused()
  await keyboard.press('Enter')
  await expect(ana.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  await tabTo(ana, ana.getByRole('textbox', { name: 'Email' }))
  await keyboard.type('keya.board@district.test')
  await tabTo(ana, ana.getByRole('textbox', { name: 'Password' }))
  await keyboard.type(longPassword)
  await keyboard.press('Enter')
  await ana.waitForURL(/\/d\/[^/]+$/)
  await expect(ana.getByRole('button', { name: 'Account: Keya Board' })).toBeVisible()
})

demoJourney(
  'a guest joins by code, sees the one round and nothing beside it, and the code can be ended',
  async ({ page, server, openScreen }) => {
    await enterDemo(page, { server, name: 'Tomás Arriaga' })
    await page.goto(await findDemoRound(page, 'open'))
    const code = await findJoinCode(page)
    const guest = await openScreen()
    await guest.goto('/join')
    await guest.getByRole('textbox', { name: 'Code' }).fill(code.toLowerCase())
    await guest.getByRole('button', { name: 'Continue' }).click()
    await guest.getByRole('textbox', { name: 'Your name' }).fill('Gil Guest')
    await guest.getByRole('button', { name: 'Start as a guest' }).click()
    await guest.waitForURL(/\/rate/)
    await expect(guest.getByText('1 of 10', { exact: true })).toBeVisible()
    await guest.goto('/d/demo/people')
    await expect(guest.getByRole('heading', { level: 1, name: 'There is nothing at this address' })).toBeVisible()
    await guest.goto('/d/demo/rounds')
    await expect(guest.getByRole('link', { name: /Where are we as a district/ }).first()).toBeVisible()
    await expect(guest.getByText('Taking stock at Alder Creek')).toBeHidden()

    await page.getByRole('button', { name: 'End the code' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'End the code' }).click()
    await expect(page.getByRole('button', { name: 'Make a code' })).toBeVisible()
    const late = await openScreen()
    await late.goto(`/join/${code}`)
    await expect(late.getByRole('heading', { level: 1, name: 'This invitation is no longer open' })).toBeVisible()
  },
)
