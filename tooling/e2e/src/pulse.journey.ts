import { expect } from '@playwright/test'
import { enterDemo } from './enter-demo.ts'
import { expectAccessible } from './expect-accessible.ts'
import { journey } from './journey.ts'
import { takeScreenshot } from './take-screenshot.ts'

journey.use({ serverFlags: ['--demo'] })

journey('a sentence each, revealed together, and one of them taken out for good', async ({ page: tomas, server, openScreen }) => {
  await enterDemo(tomas, { server, name: 'Tomás Arriaga' })
  const kenji = await openScreen()
  await enterDemo(kenji, { server, name: 'Kenji Ostrander' })
  await kenji.setViewportSize({ width: 390, height: 844 })
  await tomas.goto('/d/demo/plan')
  const asked = tomas.getByRole('link', { name: 'Answer in one sentence: what are we doing, and why?' }).first()
  const pulse = (await asked.getAttribute('href')) ?? ''
  for (const page of [tomas, kenji]) await page.goto(pulse)
  await kenji.getByRole('textbox', { name: /^My sentence/ }).fill('Everybody teaches somebody something, and Mr. Vale is late.')
  await kenji.getByRole('button', { name: /^Keep / }).click()
  await expect(kenji.getByText(/^Saved \d/)).toBeVisible()
  await tomas.getByRole('button', { name: 'Reveal all sentences' }).click()
  await tomas.getByRole('alertdialog').getByRole('button', { name: 'Reveal all sentences' }).click()
  await expect(kenji.getByText(/Mr\. Vale is late/)).toBeVisible()
  await expect(kenji.getByRole('button', { name: /^Take out/ })).toHaveCount(0)

  await tomas.getByRole('button', { name: /^Take out: Everybody teaches/ }).click()
  await expectAccessible(tomas, ['en'])
  await tomas.getByRole('alertdialog').getByRole('button', { name: 'Take out' }).click()
  for (const page of [tomas, kenji]) {
    await expect(page.getByText('One sentence was taken out.')).toBeVisible()
    await expect(page.getByText(/Mr\. Vale is late/)).toHaveCount(0)
  }
  await expectAccessible(tomas)
  await takeScreenshot(tomas, { name: 'pulse-revealed', size: 'desk' })
  await takeScreenshot(kenji, { name: 'pulse-revealed-phone', size: 'phone' })
})
