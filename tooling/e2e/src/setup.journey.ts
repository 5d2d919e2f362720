import { expect } from '@playwright/test'
import { expectAccessible } from './expect-accessible.ts'
import { expectNoSidewaysScroll } from './expect-no-sideways-scroll.ts'
import { journey } from './journey.ts'

journey('the set-up link opens a page anybody can use, in both languages and themes', async ({ page, server }) => {
  await page.goto(server.setupLink())
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
})
