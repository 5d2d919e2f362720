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
  await dialog.getByRole('button', { name: `Add ${names.length} people` }).click()
  await expect(dialog.getByText(`${names.length} people added`)).toBeVisible()
  const links = [...(await dialog.innerText()).matchAll(/https?:\/\/\S+\/invite\/[\w-]+/g)].map(([link]) => link)
  expect(links).toHaveLength(names.length)
  await dialog.getByRole('button', { name: 'Done' }).click()
  return links
}
