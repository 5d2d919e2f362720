import { expect, type Page } from '@playwright/test'
import { chooseLanguage, type Language } from './choose-language.ts'
import { findAccessFaults } from './find-access-faults.ts'

/**
 * Expects that axe finds nothing on the page as it stands: in English and in Spanish, and in the dark theme, whose colors are those of
 * no language, in the first of them. Where the page has no switch for the language, pass the one it is in. The language is put back.
 */
export async function expectAccessible(page: Page, languages: readonly Language[] = ['en', 'es']): Promise<void> {
  const before = (await page.locator('html').getAttribute('lang')) === 'es' ? 'es' : 'en'
  for (const [index, language] of languages.entries()) {
    if (languages.length > 1) await chooseLanguage(page, language)
    expect.soft(await findAccessFaults(page, index === 0 ? ['light', 'dark'] : ['light']), page.url()).toEqual([])
  }
  if (languages.length > 1) await chooseLanguage(page, before)
}
