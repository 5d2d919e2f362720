import type { Locale } from '@tilth/i18n'
import { createEffect, createSignal } from 'solid-js'
import { firstLocale, keepLocale } from './kept-locale.ts'

type Remember = (locale: Locale) => void

const [startLocale, setStartLocale] = createSignal<Locale>(firstLocale())
const [districtTimeZone, setDistrictTimeZone] = createSignal<string | undefined>()
let chosenHere: Locale | null = null
let remember: Remember | null = null

/** Somebody switched: kept on this device and, when signed in, for the person. */
export const noteChosenLocale = (locale: Locale): void => {
  chosenHere = locale
  keepLocale(locale)
  remember?.(locale)
}

/**
 * Takes over the language a person keeps in the district, once a person. A language chosen since this page was loaded wins and is
 * kept for the person, so that switching on the sign-in page is not undone by signing in.
 */
export const useLanguageOfPerson = (person: () => { readonly id: string; readonly locale: Locale; readonly remember: Remember }): void => {
  let lastPerson: string | null = null
  createEffect(() => {
    const { id, locale, remember: rememberForPerson } = person()
    remember = rememberForPerson
    if (id === lastPerson) return
    lastPerson = id
    if (chosenHere === null) setStartLocale(locale)
    else if (chosenHere !== locale) rememberForPerson(chosenHere)
  })
}

export { districtTimeZone, setDistrictTimeZone, startLocale }
