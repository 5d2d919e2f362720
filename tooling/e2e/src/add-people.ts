import { expect, type Page } from '@playwright/test'

/** Adds people to the district by a pasted list; gives each one's personal link, in the order of the names. */
export async function addPeople(
  page: Page,
  { district, names }: { district: string; names: readonly string[] },
): Promise<readonly string[]> {
  await page.goto(`${district}/people`)
  await page.getByRole('button', { name: 'Add people' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog
    .getByRole('textbox', { name: 'The list' })
    .fill(names.map(name => `${name}, ${name.toLowerCase().replaceAll(' ', '.')}@district.test, teacher`).join('\n'))
  const count = names.length === 1 ? '1 person' : `${names.length} people`
  await dialog.getByRole('button', { name: `Add ${count}` }).click()
  await expect(dialog.getByText(`${count} added`)).toBeVisible()
  const links = await dialog.getByText(/^https?:\/\/\S+\/invite\/[\w-]+$/).allTextContents()
  expect(links).toHaveLength(names.length)
  await dialog.getByRole('button', { name: 'Done' }).click()
  return links
}
