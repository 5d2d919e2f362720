import { expect, type Page } from '@playwright/test'
import { findAccessFaults } from './find-access-faults.ts'

/** Expects that axe finds nothing on the page as it stands, in the light and in the dark theme. Called once in each language. */
export async function expectAccessible(page: Page): Promise<void> {
  expect.soft(await findAccessFaults(page), page.url()).toEqual([])
}
