import { expect } from '@playwright/test'
import { chooseLanguage } from './choose-language.ts'
import { demoJourney } from './demo-journey.ts'
import { enterDemo } from './enter-demo.ts'
import { findDemoRound } from './find-demo-round.ts'
import { journey } from './journey.ts'
import { placeMark } from './place-mark.ts'

demoJourney('the language changes in the middle of rating, and mark, note and place stay', async ({ page, server }) => {
  await enterDemo(page, { server, name: 'Kenji Ostrander' })
  await page.goto(`${await findDemoRound(page, 'open')}/rate`)
  await page.getByRole('button', { name: 'Skip', exact: true }).click()
  await expect(page.getByText('2 of 10', { exact: true })).toBeVisible()
  await placeMark(page, 72)
  await page.getByRole('textbox', { name: 'Why there?' }).fill('Half a sentence, ')
  const description = await page.getByRole('heading', { level: 1 }).textContent()
  await chooseLanguage(page, 'es')
  await expect(page.getByText('2 de 10', { exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(description ?? '')
  await expect(page.getByRole('slider')).toHaveAttribute('aria-valuenow', '72')
  const note = page.getByRole('textbox', { name: /^¿Por qué/ })
  await expect(note).toHaveValue('Half a sentence, ')
  await note.pressSequentially('y la otra mitad.')
  await chooseLanguage(page, 'en')
  await expect(page.getByRole('slider')).toHaveAttribute('aria-valuenow', '72')
  await expect(page.getByRole('textbox', { name: 'Why there?' })).toHaveValue('Half a sentence, y la otra mitad.')
  await expect(page.getByText(/^Saved \d/)).toBeVisible()
})

demoJourney('the language changes in the middle of a form, and nothing typed is lost', async ({ page, server }) => {
  await enterDemo(page, { server, name: 'Tomás Arriaga' })
  await page.goto('/d/demo/rounds/new')
  const title = page.locator('#round-title')
  await title.fill('Fall, with the new team')
  await page.getByRole('radio', { name: 'Named' }).check({ force: true })
  const choices = page.getByRole('region', { name: 'Which conditions' }).getByRole('checkbox')
  await choices.first().press('Space')
  const before = await choices.evaluateAll(boxes => boxes.map(box => box instanceof HTMLInputElement && box.checked))
  expect(before.includes(false) && before.includes(true)).toBe(true)

  await chooseLanguage(page, 'es')
  await expect(page.getByRole('heading', { level: 1, name: 'Nueva ronda' })).toBeVisible()
  await expect(title).toHaveValue('Fall, with the new team')
  const named = page.locator('input[type="radio"][value="named"]')
  await expect(named).toBeChecked()
  await chooseLanguage(page, 'en')
  await expect(title).toHaveValue('Fall, with the new team')
  await expect(named).toBeChecked()
  await expect(choices.first()).toBeVisible()
  expect(await choices.evaluateAll(boxes => boxes.map(box => box instanceof HTMLInputElement && box.checked))).toEqual(before)
})

journey('the language changes on the way in, and the wizard keeps what it was told', async ({ page, server }) => {
  await page.goto(server.setupLink())
  await page.locator('#setup-name').fill('Ana Ruiz')
  await page.locator('#setup-email').fill('ana@district.test')
  await chooseLanguage(page, 'es')
  await expect(page.locator('#setup-name')).toHaveValue('Ana Ruiz')
  await expect(page.locator('#setup-email')).toHaveValue('ana@district.test')
})

demoJourney(
  'a language that cannot be loaded leaves the one on the screen and says so, and is there when it is asked for again',
  async ({ page, server }) => {
    const words = /\/assets\/spanish-/
    await page.route(words, route => route.abort())
    await enterDemo(page, { server, name: 'Kenji Ostrander' })
    const title = page.getByRole('heading', { level: 1 })
    const english = await title.textContent()
    await page.locator('button[lang="es"][aria-pressed]').filter({ visible: true }).first().click()
    await expect(page.getByText(/^Español could not be loaded/)).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(title).toHaveText(english ?? '')
    await page.unroute(words)
    await chooseLanguage(page, 'es')
    await expect(title).not.toHaveText(english ?? '')
    await chooseLanguage(page, 'en')
  },
)

journey('the page comes as soon as its own language can be had', async ({ page, server }) => {
  const catalog = /\/assets\/english-/
  await page.route(catalog, route => route.abort())
  const failed = page.waitForEvent('requestfailed')
  await page.goto(`${server.url}/sign-in`)
  await failed
  await page.unroute(catalog)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
