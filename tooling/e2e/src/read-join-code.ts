import type { Page } from '@playwright/test'

/** The code on a round's page, six characters without the gap between its halves. */
export async function readJoinCode(page: Page): Promise<string> {
  const shown = page.getByText(/^[A-HJ-NP-Z2-9]{3}\s?[A-HJ-NP-Z2-9]{3}$/).first()
  return ((await shown.textContent()) ?? '').replaceAll(/\s/g, '')
}
