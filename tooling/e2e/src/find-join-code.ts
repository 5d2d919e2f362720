import { expect, type Page } from '@playwright/test'

/** The code on a round's page, made if there is none yet: six characters without the gap between its halves. */
export async function findJoinCode(page: Page): Promise<string> {
  const make = page.getByRole('button', { name: 'Make a code' })
  const renew = page.getByRole('button', { name: 'Make a new code' })
  await expect(make.or(renew)).toBeVisible()
  if (await make.isVisible()) await make.click()
  await expect(renew).toBeVisible()
  const shown = page.getByText(/^[A-HJ-NP-Z2-9]{3}\s?[A-HJ-NP-Z2-9]{3}$/).first()
  return ((await shown.textContent()) ?? '').replaceAll(/\s/g, '')
}
