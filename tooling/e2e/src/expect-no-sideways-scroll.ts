import { expect, type Page } from '@playwright/test'
import { findOverhang } from './find-overhang.ts'

/** Expects that nothing of the page has to be scrolled sideways from a small phone to a projector. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overhang = await findOverhang(page)
  expect
    .soft(
      Object.entries(overhang).filter(([, pixels]) => pixels > 0),
      page.url(),
    )
    .toEqual([])
}
