import { expect, type Page } from '@playwright/test'

/** What somebody types to plan a cycle. */
export interface PlannedCycle {
  readonly title: string
  readonly question: string
  readonly prediction: string
  readonly scale: string
  readonly task?: string
}

/** Fills the page on which a cycle is planned and opens the cycle. */
export async function planCycle(page: Page, { title, question, prediction, scale, task }: PlannedCycle): Promise<void> {
  await page.getByRole('textbox', { name: 'What do you want to find out?' }).fill(question)
  await page.getByRole('textbox', { name: /^What do you expect, and why\?/ }).fill(prediction)
  await page.getByRole('radio', { name: scale }).check()
  if (task !== undefined) await page.getByRole('textbox', { name: 'What', exact: true }).fill(task)
  await page.getByRole('textbox', { name: /^Name of the cycle/ }).fill(title)
  await page.getByRole('button', { name: 'Open the cycle' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

/** Answers what Study asks, the prediction beside it, and goes on to Act. */
export async function studyCycle(
  page: Page,
  { question, found, as, learned }: { readonly question: string; readonly found: string; readonly as: string; readonly learned: string },
): Promise<void> {
  await page.getByRole('textbox', { name: `What came of it? About: ${question}` }).fill(found)
  await page
    .getByRole('group', { name: /^Did it turn out as expected\?/ })
    .getByRole('radio', { name: as, exact: true })
    .check()
  await page.getByRole('textbox', { name: 'What did you learn? What surprised you?' }).fill(learned)
  await page.getByRole('group', { name: 'Did the change lead to an improvement?' }).getByRole('radio', { name: 'Too early to say' }).check()
  await page.getByRole('button', { name: 'Start Act' }).click()
  await expect(page.getByRole('button', { name: 'Decide now' })).toBeVisible()
}
