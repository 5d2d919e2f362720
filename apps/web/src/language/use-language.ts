import type { Locale } from '@tilth/i18n'
import { useI18n } from '@tilth/ui'
import { createEffect, createSignal } from 'solid-js'
import { keepLocale } from './kept-locale.ts'

type Remember = (locale: Locale) => void

const [rememberForPerson, setRememberForPerson] = createSignal<Remember | null>(null)
const [hasChosenHere, setChosenHere] = createSignal(false)

/** Switches the language at once, keeps it on this device and, when signed in, for the person. */
export const useLanguage = () => {
  const { locale, setLocale } = useI18n()
  return {
    locale,
    choose: (chosen: Locale): void => {
      setLocale(chosen)
      keepLocale(chosen)
      setChosenHere(true)
      rememberForPerson()?.(chosen)
    },
  }
}

/**
 * Takes over the language a person keeps in the district. One chosen since this page was loaded wins and is kept for the
 * person, so that switching on the sign-in page is not undone by signing in.
 */
export const useLanguageOfPerson = (person: () => { readonly id: string; readonly locale: Locale; readonly remember: Remember }): void => {
  const { locale, setLocale } = useI18n()
  let lastPerson: string | null = null
  createEffect(() => {
    const { id, locale: kept, remember } = person()
    setRememberForPerson(() => remember)
    if (id === lastPerson) return
    lastPerson = id
    if (!hasChosenHere()) setLocale(kept)
    else if (locale() !== kept) remember(locale())
  })
}
