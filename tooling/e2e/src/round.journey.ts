import { devices, expect, type Page } from '@playwright/test'
import { addPeople } from './add-people.ts'
import { expectAccessible } from './expect-accessible.ts'
import { findJoinCode } from './find-join-code.ts'
import { foundDistrict, longPassword } from './found-district.ts'
import { journey } from './journey.ts'
import { rateConditions } from './rate-conditions.ts'

const names = ['Ana Uno', 'Beto Dos', 'Carla Tres', 'Dana Four', 'Eli Five']
const conditions = ['Learning Materials & Tools', 'Time', 'Visioning']

journey('seven people rate alone, the team sees it together, agrees and chooses', async ({ page: facilitator, server, openScreen }) => {
  journey.setTimeout(300_000)
  const district = await foundDistrict(facilitator, server)
  const links = await addPeople(facilitator, { district, names })

  await facilitator.goto(`${district}/rounds/new`)
  const choices = facilitator.getByRole('region', { name: 'Which conditions' }).getByRole('checkbox')
  await choices.first().waitFor()
  for (const box of await choices.all()) {
    const label = await box.evaluate(input => (input instanceof HTMLInputElement ? input.labels?.[0]?.textContent : null) ?? '')
    if (!conditions.some(condition => label.endsWith(condition))) await box.press('Space')
  }
  await facilitator.getByRole('button', { name: /^Choose all/ }).click()
  await facilitator.getByRole('button', { name: 'Create and open' }).click()
  await expect(facilitator.getByRole('paragraph').filter({ hasText: '0 in, 6 still rating' })).toBeVisible()
  const code = await findJoinCode(facilitator)
  const round = facilitator.url()

  const phone = devices['Pixel 7']
  const members = await Promise.all([
    openScreen({ viewport: phone.viewport, hasTouch: true, isMobile: true }),
    openScreen({ locale: 'es-US' }),
    openScreen(),
    openScreen(),
    openScreen(),
  ])
  for (const [index, member] of members.entries()) {
    const language = index === 1 ? 'es' : 'en'
    await member.goto(links[index] ?? '')
    await member.getByRole('textbox', { name: language === 'es' ? 'Contraseña' : 'Password' }).fill(longPassword)
    await member
      .getByRole('button', { name: language === 'es' ? 'Crear la cuenta y entrar' : 'Create the account and join' })
      .press('Enter')
    await member
      .getByRole('link', { name: language === 'es' ? /Empezar/ : /Start rating/ })
      .first()
      .press('Enter')
  }
  const [onPhone, inSpanish, byKeyboard, fourth, fifth] = members as [Page, Page, Page, Page, Page]
  await rateConditions(onPhone, { answers: [10, 50, 80] })
  await rateConditions(inSpanish, { answers: [20, 'not-sure', 70], language: 'es' })
  await rateConditions(byKeyboard, { answers: [13, 47, 75], byKeys: true })
  await rateConditions(fourth, { answers: [90, 50, 80] })
  await rateConditions(fifth, { answers: [80, 'skip', 80] })

  const guest = await openScreen()
  await guest.goto('/join')
  await guest.getByRole('textbox', { name: 'Code' }).fill(`${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`)
  await guest.getByRole('button', { name: 'Continue' }).click()
  await guest.getByRole('textbox', { name: 'Your name' }).fill('Gil Guest')
  await guest.getByRole('button', { name: 'Start as a guest' }).click()
  await guest.waitForURL(/\/rounds\//)
  if (!guest.url().endsWith('/rate'))
    await guest
      .getByRole('link', { name: /Start rating/ })
      .first()
      .click()
  await rateConditions(guest, { answers: [90, 60, 90] })

  await expect(facilitator.getByRole('paragraph').filter({ hasText: '6 in, 1 still rating' })).toBeVisible()
  await expect(facilitator.getByText('There is nothing to see here, for anyone')).toBeVisible()
  await facilitator.goto(`${round}/rate`)
  await rateConditions(facilitator, { answers: [50, 40, 70] })

  await facilitator.goto(round)
  await onPhone.goto(round)
  await expect(onPhone.getByRole('paragraph').filter({ hasText: '7 in, 0 still rating' })).toBeVisible()
  await facilitator.getByRole('button', { name: 'Reveal', exact: true }).click()
  await facilitator.getByRole('button', { name: 'Reveal now' }).click()

  for (const screen of [facilitator, onPhone])
    await expect(screen.getByRole('heading', { level: 1, name: 'What we saw together' })).toBeVisible()
  await expect(facilitator.getByText('poles apart').first()).toBeVisible()
  const first = facilitator.getByRole('link', { name: /Learning Materials & Tools/ }).first()
  await first.click()
  await facilitator.getByRole('textbox', { name: 'Because' }).fill('Core subjects fit; electives do not.')
  await facilitator.getByRole('textbox', { name: 'Minority note' }).fill('Electives fit at my school.')
  await facilitator
    .getByRole('button', { name: /Record|Keep|Save/ })
    .first()
    .click()
  await facilitator.goto(round)
  await expect(facilitator.getByText('Core subjects fit').or(facilitator.getByText('Reason kept, no position')).first()).toBeVisible()

  await facilitator.goto(`${round}/priorities`)
  await facilitator.getByRole('button', { name: 'Choose Learning Materials & Tools' }).first().click()
  await facilitator.getByRole('dialog').getByRole('textbox', { name: 'Because' }).fill('Half of us cannot see what the other half sees.')
  await facilitator.getByRole('dialog').getByRole('button', { name: 'Choose it' }).click()
  await expect(facilitator.getByText('1 of 3.')).toBeVisible()

  await facilitator.goto(`${round}/print`)
  await expect(facilitator.getByText('Half of us cannot see what the other half sees.').first()).toBeVisible()
  await expectAccessible(facilitator)
})
