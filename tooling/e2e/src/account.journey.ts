import { createHmac } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './expect-accessible.ts'
import { expectNoSidewaysScroll } from './expect-no-sideways-scroll.ts'
import { findAccessFaults } from './find-access-faults.ts'
import { foundDistrict, longPassword } from './found-district.ts'
import { journey } from './journey.ts'
import { takeScreenshot } from './take-screenshot.ts'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const halfMinute = 30_000

/** What an authenticator app shows for the secret in that half minute, worked out apart from the server. */
const appCode = (secret: string, step: number): string => {
  const bits = [...secret.replaceAll(/\s/g, '')].map(letter => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeUInt32BE(step, 4)
  const hash = createHmac('sha1', key).update(counter).digest()
  const at = (hash.at(-1) ?? 0) & 15
  return String((hash.readUInt32BE(at) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, '0')
}

const stepNow = (): number => Math.floor(Date.now() / halfMinute)

const givePassword = async (screen: Page): Promise<void> => {
  await screen.goto('/sign-in')
  await screen.getByRole('textbox', { name: 'Email' }).fill('frida@district.test')
  await screen.getByRole('textbox', { name: 'Password' }).fill(longPassword)
  await screen.getByRole('button', { name: 'Sign in' }).click()
  await expect(screen.getByRole('heading', { level: 1, name: 'One more step' })).toBeVisible()
}

const giveCode = async (screen: Page, code: string): Promise<void> => {
  await screen.getByRole('textbox', { name: 'Code', exact: true }).fill(code)
  await screen.getByRole('button', { name: 'Sign in' }).click()
}

journey(
  'a second step by phone, a recovery code when it is lost, and an end to all other sessions',
  async ({ page, server, openScreen }) => {
    await foundDistrict(page, server)
    await page.getByRole('button', { name: 'Account: Frida Lead' }).click()
    await page.getByRole('menuitem', { name: 'Your account' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Your account' })).toBeVisible()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await takeScreenshot(page, { name: 'account', size: 'desk' })
    await takeScreenshot(page, { name: 'account-phone', size: 'phone' })

    const dialog = page.getByRole('dialog')
    await page.getByRole('button', { name: 'Turn on the second step' }).click()
    await dialog.getByRole('textbox', { name: 'Present password' }).fill(longPassword)
    await dialog.getByRole('button', { name: 'Continue' }).click()
    await expect(dialog.getByRole('img', { name: /Picture for the authenticator app/ })).toBeVisible()
    const secret = (await dialog.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).textContent()) ?? ''
    expect(await findAccessFaults(page)).toEqual([])
    await takeScreenshot(page, { name: 'account-scan-phone', size: 'phone' })
    const turnedOnAt = stepNow()
    await dialog.getByRole('textbox', { name: 'Code from the app' }).fill(appCode(secret, turnedOnAt))
    await dialog.getByRole('button', { name: 'Check the code and turn on' }).click()
    await expect(dialog.getByRole('listitem')).toHaveCount(10)
    const codes = await dialog.getByRole('listitem').allTextContents()
    await takeScreenshot(page, { name: 'account-codes', size: 'desk' })
    await dialog.getByRole('button', { name: 'I have kept them' }).click()
    await expect(page.getByText('10 recovery codes are left.')).toBeVisible()

    const phone = await openScreen()
    await givePassword(phone)
    await expectAccessible(phone)
    await takeScreenshot(phone, { name: 'sign-in-code-phone', size: 'phone' })
    await giveCode(phone, appCode(secret, turnedOnAt))
    await expect(phone.getByText('This code is not right, or it was used before.').first()).toBeVisible()
    await giveCode(phone, appCode(secret, Math.max(turnedOnAt + 1, stepNow())))
    await phone.waitForURL(/\/d\/[^/]+$/)

    const lost = await openScreen()
    await givePassword(lost)
    await giveCode(lost, (codes[0] ?? '').toUpperCase())
    await lost.waitForURL(/\/d\/[^/]+$/)
    const again = await openScreen()
    await givePassword(again)
    await giveCode(again, codes[0] ?? '')
    await expect(again.getByText('This code is not right, or it was used before.').first()).toBeVisible()

    await page.reload()
    await expect(page.getByText('9 recovery codes are left.')).toBeVisible()
    await expect(page.getByText('Signed in with a recovery code')).toBeVisible()
    await page.emulateMedia({ colorScheme: 'dark' })
    await takeScreenshot(page, { name: 'account-dark', size: 'desk' })
    await page.emulateMedia({ colorScheme: 'light' })
    await expect(page.getByRole('button', { name: /^End the session: / })).toHaveCount(2)
    await page.getByRole('button', { name: 'End all other sessions' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'End all other sessions' }).click()
    await expect(page.getByRole('button', { name: /^End the session: / })).toHaveCount(0)
    await lost.reload()
    await expect(lost.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
    await page.reload()
    await expect(page.getByText('9 recovery codes are left.')).toBeVisible()
  },
)
