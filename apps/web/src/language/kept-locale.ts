import { chooseLocale, isLocale, type Locale } from '@tilth/i18n'

const storageKey = 'tilth.locale'

/** The language chosen on this device before, else the browser's first one that we speak. */
export const firstLocale = (): Locale => {
  const kept = localStorage.getItem(storageKey)
  return isLocale(kept) ? kept : chooseLocale(navigator.languages)
}

export const keepLocale = (locale: Locale): void => localStorage.setItem(storageKey, locale)
