import { expect, type Page } from '@playwright/test'
import { chooseLanguage, type Language } from './choose-language.ts'
import { findAccessFaults } from './find-access-faults.ts'

/**
 * Expects that axe finds nothing on the page as it stands: in the light and in the dark theme, in English and in Spanish. Where the
 * page has no switch for the language, pass the one it is in. The language is put back.
 */
export async function expectAccessible(page: Page, languages: readonly Language[] = ['en', 'es']): Promise<void> {
  const before = (await page.locator('html').getAttribute('lang')) === 'es' ? 'es' : 'en'
  for (const language of languages) {
    if (languages.length > 1) await chooseLanguage(page, language)
    expect.soft(await findAccessFaults(page), page.url()).toEqual([])
  }
  if (languages.length > 1) await chooseLanguage(page, before)
}
