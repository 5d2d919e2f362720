import { type Browser, devices, expect, type Page } from '@playwright/test'
import { addPeople } from './add-people.ts'
import { chooseLanguage } from './choose-language.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expectNoSidewaysScroll } from './expect-no-sideways-scroll.ts'
import { findJoinCode } from './find-join-code.ts'
import { foundDistrict, longPassword } from './found-district.ts'
import { journey } from './journey.ts'
import type { OpenScreen } from './open-screens.ts'
import { placeMark } from './place-mark.ts'
import { rateConditions } from './rate-conditions.ts'
import { screenshotSizes, takeScreenshot } from './take-screenshot.ts'

const conditions = ['Learning Materials & Tools', 'Time', 'Visioning']
const early = ['Ana Uno', 'Beto Dos', 'Carla Tres', 'Dana Four', 'Eli Five']
const late = ['Fay Six', 'Gus Seven']
const handset = { viewport: screenshotSizes.phone, hasTouch: true, isMobile: true, userAgent: devices['Pixel 7'].userAgent }
/** Longer than a worn clicker takes to send its press twice. */
const breath = 900

const chooseConditions = async (page: Page): Promise<void> => {
  const boxes = page.getByRole('region', { name: 'Which conditions' }).getByRole('checkbox')
  await boxes.first().waitFor()
  for (const box of await boxes.all()) {
    const label = await box.evaluate(input => (input instanceof HTMLInputElement ? input.labels?.[0]?.textContent : null) ?? '')
    if (!conditions.some(condition => label.endsWith(condition))) await box.press('Space')
  }
}

const join = async (open: OpenScreen, link: string): Promise<Page> => {
  const page = await open(handset)
  await page.goto(link)
  await page.getByRole('textbox', { name: 'Password' }).fill(longPassword)
  await page.getByRole('button', { name: 'Create the account and join' }).press('Enter')
  await page
    .getByRole('link', { name: /Start rating/ })
    .first()
    .waitFor()
  return page
}

const rate = async (page: Page, { round, answers }: { round: string; answers: readonly number[] }): Promise<void> => {
  await page.goto(`${round}/rate`)
  await rateConditions(page, { answers })
}

/** The same person on another device: signed in there already. */
const alsoOn = async (page: Page, { open, as }: { open: OpenScreen; as: Parameters<Browser['newContext']>[0] }): Promise<Page> =>
  open({ ...as, storageState: await page.context().storageState() })

/** A press of the clicker that asks, and the one that means it. */
const pressTwice = async (screen: Page, question: string | RegExp): Promise<void> => {
  await screen.keyboard.press('PageDown')
  await expect(screen.getByRole('region', { name: question })).toBeVisible()
  await screen.waitForTimeout(breath)
  await screen.keyboard.press('PageDown')
}

journey(
  'a meeting of nine, two of them late, on a projector, on phones and past a dead laptop',
  async ({ page: frida, server, openScreen }) => {
    journey.setTimeout(420_000)
    const district = await foundDistrict(frida, server)
    const links = await addPeople(frida, { district, names: [...early, ...late] })
    await frida.goto(`${district}/rounds/new`)
    await chooseConditions(frida)
    await frida.getByRole('button', { name: /^Choose all/ }).click()
    await frida.getByRole('button', { name: 'Create and open' }).click()
    await expect(frida.getByRole('paragraph').filter({ hasText: '0 in, 8 still rating' })).toBeVisible()
    const code = await findJoinCode(frida)
    const round = frida.url()

    const first = [10, 14, 80, 86, 90]
    const members = await Promise.all(early.map((_, index) => join(openScreen, links[index] ?? '')))
    for (const [index, member] of members.entries()) await rate(member, { round, answers: [first[index] ?? 0, 50, 60] })
    const [ana, , , dana, eli] = members as [Page, Page, Page, Page, Page]
    const guest = await openScreen(handset)
    await guest.goto(`/join/${code}`)
    await guest.getByRole('textbox', { name: 'Your name' }).fill('Gil Guest')
    await guest.getByRole('button', { name: 'Start as a guest' }).click()
    await guest.waitForURL(/\/rate/)
    await rateConditions(guest, { answers: [12, 54, 70] })
    await rate(frida, { round, answers: [84, 46, 64] })

    await frida.goto(round)
    await frida.getByRole('button', { name: 'Name a co-facilitator' }).click()
    const named = await frida
      .getByRole('dialog')
      .getByRole('option', { name: /^Dana Four/ })
      .getAttribute('value')
    await frida.getByRole('dialog').getByRole('combobox').selectOption(named)
    await frida.getByRole('dialog').getByRole('button', { name: 'Name them' }).click()
    await expect(frida.getByRole('dialog')).toBeHidden()

    const screen = await alsoOn(frida, { open: openScreen, as: { viewport: screenshotSizes.room } })
    await screen.goto(`${round}/meeting/screen`)
    await expect(screen.getByRole('button', { name: 'Start the meeting' })).toBeVisible()
    await frida.goto(`${round}/meeting`)
    await expect(frida.getByRole('heading', { level: 2, name: 'When the room is ready' })).toBeVisible()
    await takeScreenshot(frida, { name: 'meeting-before', size: 'desk' })
    await screen.keyboard.press('PageDown')
    await expect(screen.getByRole('button', { name: 'Next: Materials & Tools' })).toBeVisible()
    await expect(screen.getByRole('main').getByText('7 in, 2 still rating')).toBeVisible()
    await takeScreenshot(screen, { name: 'meeting-gather', size: 'room' })

    await ana.goto(district)
    await ana.getByRole('link', { name: 'Follow the meeting' }).click()
    await expect(ana.getByRole('heading', { level: 1, name: 'People are coming in' })).toBeVisible()
    await guest.goto(`${round}/meeting/follow`)

    const phone = await alsoOn(frida, { open: openScreen, as: handset })
    await phone.goto(`${round}/meeting`)
    await phone.getByRole('button', { name: 'Next: Materials & Tools' }).click()
    for (const each of [screen, ana, guest])
      await expect(each.getByRole('heading', { level: 1, name: 'Learning Materials & Tools' })).toBeVisible()
    await expect(ana.getByRole('main').getByText(/^Your mark: /)).toBeVisible()

    const fay = await join(openScreen, links[5] ?? '')
    await rate(fay, { round, answers: [88, 52, 66] })
    await expect(screen.getByRole('main').getByText('8 in, 1 still rating').last()).toBeVisible()
    await takeScreenshot(screen, { name: 'meeting-sealed', size: 'room' })

    await screen.keyboard.press('PageDown')
    await expect(screen.getByRole('main').getByText(/8 people are in, 1 is still rating/)).toBeVisible()
    await screen.keyboard.press('PageDown')
    await expect(screen.getByRole('main').getByText('8 in, 1 still rating').last(), 'a press that bounces reveals nothing').toBeVisible()
    await screen.waitForTimeout(breath)
    await screen.keyboard.press('PageDown')
    for (const each of [screen, phone, ana, guest]) await expect(each.getByRole('main').getByText('poles apart').first()).toBeVisible()
    await eli.goto(`${round}/meeting/follow`)
    await chooseLanguage(eli, 'es')
    await expect(eli.getByRole('main').getByText('polos opuestos').first()).toBeVisible()
    await takeScreenshot(eli, { name: 'meeting-follow-es', size: 'phone' })
    await chooseLanguage(eli, 'en')

    const gus = await join(openScreen, links[6] ?? '')
    await rate(gus, { round, answers: [20, 48, 62] })
    await gus.goto(`${round}/meeting/follow`)
    await expect(gus.getByRole('main').getByText('poles apart').first()).toBeVisible()
    await expect(screen.getByRole('main').getByText('8 in, 1 still rating'), 'a late mark changes nothing of the first pass').toBeVisible()

    await phone.getByRole('textbox', { name: 'Because' }).fill('Core subjects fit; electives do not.')
    await phone.getByRole('textbox', { name: 'Minority note' }).fill('Electives fit at my school.')
    await phone.getByRole('button', { name: 'Keep this' }).click()
    await expect(screen.getByRole('main').getByText('Core subjects fit; electives do not.')).toBeVisible()

    await phone.getByRole('textbox', { name: 'Because' }).fill('Half typed')
    await dana.goto(`${round}/meeting`)
    await expect(dana.getByRole('textbox', { name: 'Because' })).toHaveValue('Core subjects fit; electives do not.')
    await dana.getByRole('textbox', { name: 'Because' }).fill('Core subjects fit. Electives wait for devices.')
    await dana.getByRole('button', { name: 'Keep the change' }).click()
    await expect(screen.getByRole('main').getByText('Core subjects fit. Electives wait for devices.')).toBeVisible()
    await expect(phone.getByRole('main').getByText('Somebody else kept something about this condition.')).toBeVisible()
    await expect(phone.getByRole('textbox', { name: 'Because' })).toHaveValue('Half typed')
    await phone.getByRole('button', { name: 'Take theirs' }).click()

    await phone.getByRole('button', { name: '5 min', exact: true }).click()
    await expect(screen.getByRole('main').getByText(/^4:5\d$/)).toBeVisible()
    await takeScreenshot(screen, { name: 'meeting-talk', size: 'room' })
    await phone.evaluate(() => scrollTo(0, 0))
    await takeScreenshot(phone, { name: 'meeting-phone', size: 'phone' })

    await screen.keyboard.press('2')
    await expect(screen.getByRole('region', { name: 'Mark Learning Materials & Tools a second time?' })).toBeVisible()
    await screen.waitForTimeout(breath)
    await screen.keyboard.press('PageDown')
    for (const [index, member] of [ana, eli, fay, guest, gus].entries()) {
      await member.goto(`${round}/meeting/follow`)
      await placeMark(member, [62, 64, 66, 60, 68][index] ?? 0)
      if (member === eli) {
        await chooseLanguage(eli, 'es')
        await eli.getByRole('heading', { name: '¿Dónde la pondría ahora?' }).evaluate(heading => heading.scrollIntoView())
        await takeScreenshot(eli, { name: 'meeting-second-es', size: 'phone' })
        await chooseLanguage(eli, 'en')
      }
      await member.getByRole('button', { name: 'Mark again' }).click()
      await expect(member.getByRole('main').getByText('Your second mark is in.').first()).toBeVisible()
    }
    await expect(screen.getByRole('main').getByText(/5 people have marked again/)).toBeVisible()
    await expect(screen.getByRole('main').getByText('before the talk', { exact: true })).toBeHidden()
    await pressTwice(screen, 'Close the second marking of Learning Materials & Tools?')
    await expect(screen.getByRole('main').getByText('before the talk', { exact: true })).toBeVisible()
    await expect(screen.getByRole('main').getByText('Before the talk: poles apart')).toBeVisible()
    await takeScreenshot(screen, { name: 'meeting-second', size: 'room' })

    await screen.keyboard.press('PageDown')
    await expect(screen.getByRole('heading', { level: 1, name: 'Time' })).toBeVisible()
    await expect(screen.getByRole('main').getByText('9 in, 0 still rating').last()).toBeVisible()
    await expectAccessible(screen, ['en'])
    await screen.keyboard.press('l')
    await expect(screen.locator('html')).toHaveAttribute('lang', 'es')
    await expectAccessible(screen, ['es'])
    await screen.keyboard.press('l')
    for (const each of [phone, ana, guest]) {
      await expectAccessible(each)
      await expectNoSidewaysScroll(each)
    }

    await Promise.all([screen, phone, frida].map(each => each.context().close()))
    await expect(dana.getByRole('heading', { level: 2, name: /Time/ })).toBeVisible()
    await dana.getByRole('button', { name: 'Reveal: Time' }).click()
    await dana.getByRole('button', { name: 'Reveal now' }).click()
    await expect(ana.getByRole('main').getByText('together').first()).toBeVisible()
    await dana.getByRole('button', { name: 'Next: Visioning' }).click()
    await expect(guest.getByRole('heading', { level: 1, name: 'Visioning' })).toBeVisible()
    await dana.getByRole('button', { name: 'Reveal: Visioning' }).click()
    await dana.getByRole('button', { name: 'Reveal now' }).click()
    await dana.getByRole('button', { name: 'End the meeting' }).first().click()
    await dana.getByRole('alertdialog').getByRole('button', { name: 'End the meeting' }).click()
    await expect(ana.getByRole('heading', { level: 1, name: 'The meeting is over' })).toBeVisible()

    await dana.getByRole('link', { name: 'See the draft minutes' }).click()
    const minutes = dana.getByRole('article', { name: 'Draft minutes' })
    await expect(minutes.getByText('Because: Core subjects fit. Electives wait for devices.')).toBeVisible()
    await expect(minutes.getByText('Minority note: Electives fit at my school.')).toBeVisible()
    await expect(minutes.getByText(/^Marked again after the talk: /)).toBeVisible()
    await expect(minutes).not.toContainText(/Ana|Beto|Carla|Dana|Eli|Fay|Gus|Gil|Frida/)
    await expectAccessible(dana)
    await dana.setViewportSize(screenshotSizes.desk)
    await takeScreenshot(dana, { name: 'meeting-minutes', size: 'desk' })
    await dana.goto(`${round}/meeting/agenda`)
    await expect(dana.getByRole('article', { name: 'Agenda' })).toBeVisible()
    await expectAccessible(dana)
  },
)
