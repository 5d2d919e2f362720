import { devices, expect } from '@playwright/test'
import { enterDemo } from './enter-demo.ts'
import { findDemoRound } from './find-demo-round.ts'
import { journey } from './journey.ts'
import { placeMark } from './place-mark.ts'
import { screenshotSizes, takeScreenshot } from './take-screenshot.ts'

journey.use({ serverFlags: ['--demo'] })

const phone = { viewport: screenshotSizes.phone, hasTouch: true, isMobile: true, userAgent: devices['Pixel 7'].userAgent }

journey('pictures of rating on a phone, in both languages', async ({ page, server, openScreen }) => {
  await enterDemo(page, { server, name: 'Kenji Ostrander' })
  const round = await findDemoRound(page, 'open')
  for (const { name, picture } of [
    { name: 'Kenji Ostrander', picture: 'rate-phone' },
    { name: 'Lucía Montemayor', picture: 'rate-phone-es' },
  ]) {
    const screen = await openScreen(phone)
    await enterDemo(screen, { server, name })
    await screen.goto(`${round}/rate?at=E4`)
    await placeMark(screen, 58)
    await expect(screen.getByText(/^(Saved|Guardado)/)).toBeVisible()
    await screen
      .getByRole('heading', { level: 2 })
      .first()
      .evaluate(heading => heading.scrollIntoView())
    await takeScreenshot(screen, { name: picture, size: 'phone' })
  }
})

journey('pictures of what a facilitator sees', async ({ page, server }) => {
  await enterDemo(page, { server, name: 'Tomás Arriaga' })
  await takeScreenshot(page, { name: 'home', size: 'desk' })
  const open = await findDemoRound(page, 'open')
  const revealed = await findDemoRound(page, 'revealed')
  await page.goto(open)
  await expect(page.getByText('There is nothing to see here, for anyone')).toBeVisible()
  await takeScreenshot(page, { name: 'round', size: 'desk' })
  await page.goto(revealed)
  await expect(page.getByRole('region', { name: 'Talk about these first' })).toBeVisible()
  await takeScreenshot(page, { name: 'results', size: 'desk' })
  await page.emulateMedia({ colorScheme: 'dark' })
  await takeScreenshot(page, { name: 'results-dark', size: 'desk' })
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(`${revealed}/priorities`)
  await expect(page.getByText('2 of 3.')).toBeVisible()
  await takeScreenshot(page, { name: 'priorities', size: 'desk' })
  await page.goto(`${revealed}/print`)
  await expect(page.getByRole('article')).toHaveCount(2)
  await takeScreenshot(page, { name: 'print', size: 'desk' })
})
