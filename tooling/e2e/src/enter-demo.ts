import { expect, type Page } from '@playwright/test'
import type { RunningServer } from './start-server.ts'

/** Enters the demo district as one of its invented people, through the printed link, and ends on the home page. */
export async function enterDemo(page: Page, { server, name }: { server: RunningServer; name: string }): Promise<void> {
  await page.goto(server.demoLink())
  await page
    .getByRole('listitem')
    .filter({ hasText: name })
    .getByRole('button', { name: /^(Continue|Continuar) / })
    .click()
  await page.waitForURL(/\/d\/demo$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}
