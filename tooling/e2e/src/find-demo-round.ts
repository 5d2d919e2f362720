import { expect, type Page } from '@playwright/test'

/** The demo's two rounds, by what is known of them: one is open, one is revealed, agreed on and chosen from. */
const titles = { open: 'Where are we as a district?', revealed: 'Taking stock at Alder Creek' } as const

/** The path of one of the demo's rounds, as the list of rounds links to it for whoever is signed in. */
export async function findDemoRound(page: Page, which: keyof typeof titles): Promise<string> {
  await page.goto('/d/demo/rounds')
  const link = page.getByRole('link', { name: titles[which] }).first()
  await expect(link).toBeVisible()
  const address = await link.getAttribute('href')
  if (address === null) throw new Error(`the link to "${titles[which]}" leads nowhere`)
  return address
}
