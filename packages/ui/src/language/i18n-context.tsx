import type { Issue } from '@tilth/core'
import {
  fetchCatalog,
  format,
  formatClock,
  formatDate,
  formatDateTime,
  formatDay,
  formatIssue,
  formatList,
  formatNumber,
  formatShortDate,
  formatShortDay,
  formatTime,
  hasCatalog,
  type Locale,
  type MessageKey,
  type MessageParams,
  type Moment,
} from '@tilth/i18n'
import { createContext, createEffect, createSignal, type ParentProps, Show, untrack, useContext } from 'solid-js'
import { showToast } from '../toast/toast.ts'

/** The language of the screen and everything that is said in it. All of it is reactive: switching repaints words and keeps what was typed. */
export interface I18n {
  locale: () => Locale
  setLocale: (locale: Locale) => void
  /** IANA name times are shown in; the device's own where undefined. */
  timeZone: () => string | undefined
  t: (key: MessageKey, params?: MessageParams) => string
  issue: (issue: Issue) => string
  date: (moment: Moment) => string
  day: (moment: Moment) => string
  shortDate: (moment: Moment) => string
  shortDay: (moment: Moment) => string
  time: (moment: Moment) => string
  clock: (moment: Moment) => string
  dateTime: (moment: Moment) => string
  number: (value: number, options?: Intl.NumberFormatOptions) => string
  list: (entries: readonly string[], join?: 'and' | 'or') => string
}

const I18nContext = createContext<I18n>()

/** Milliseconds after which the first language is asked for again: before it is here the page is empty. */
const againAfter = 2_000

/**
 * `locale` is where the language starts and follows when it changes outside; `onLocaleChange` hears what the person chose, to keep it.
 * A language that is not here yet is fetched before anything is said in it; where it cannot be had, the one on the screen stays, and
 * where there is none yet it is asked for until it comes.
 */
export const I18nProvider = (
  props: ParentProps<{ locale: Locale; timeZone?: string | undefined; onLocaleChange?: ((locale: Locale) => void) | undefined }>,
) => {
  const [locale, setLocale] = createSignal<Locale>(untrack(() => props.locale))
  const [isHere, setHere] = createSignal(untrack(() => hasCatalog(locale())))
  let wanted: Locale = untrack(locale)
  const speak = (next: Locale, on: { readonly spoken?: () => void; readonly failed?: () => void } = {}): void => {
    wanted = next
    const change = (): void => {
      if (wanted !== next) return
      setLocale(next)
      setHere(true)
      on.spoken?.()
    }
    if (hasCatalog(next)) change()
    else fetchCatalog(next).then(change, () => on.failed?.())
  }
  const begin = (): void => speak(props.locale, { failed: () => void (isHere() || setTimeout(begin, againAfter)) })
  createEffect(begin)
  createEffect(() => {
    document.documentElement.lang = locale()
  })
  const timeZone = () => props.timeZone

  const i18n: I18n = {
    locale,
    setLocale: chosen =>
      speak(chosen, {
        spoken: () => props.onLocaleChange?.(chosen),
        failed: () =>
          showToast({ text: i18n.t('ui.language_not_loaded', { language: i18n.t(`common.language.${chosen}`) }), tone: 'rust' }),
      }),
    timeZone,
    t: (key, params) => format(locale(), { key, params }),
    issue: issue => formatIssue(locale(), issue),
    date: moment => formatDate(moment, { locale: locale(), timeZone: timeZone() }),
    shortDate: moment => formatShortDate(moment, { locale: locale(), timeZone: timeZone() }),
    day: moment => formatDay(moment, { locale: locale(), timeZone: timeZone() }),
    shortDay: moment => formatShortDay(moment, { locale: locale(), timeZone: timeZone() }),
    time: moment => formatTime(moment, { locale: locale(), timeZone: timeZone() }),
    clock: moment => formatClock(moment, { locale: locale(), timeZone: timeZone() }),
    dateTime: moment => formatDateTime(moment, { locale: locale(), timeZone: timeZone() }),
    number: (value, options) => formatNumber(value, { ...options, locale: locale() }),
    list: (entries, join) => formatList(entries, { locale: locale(), join }),
  }
  return (
    <I18nContext.Provider value={i18n}>
      <Show when={isHere()}>{props.children}</Show>
    </I18nContext.Provider>
  )
}

/** Throws outside of an I18nProvider. */
export const useI18n = (): I18n => {
  const i18n = useContext(I18nContext)
  if (!i18n) throw new Error('useI18n is called outside of an I18nProvider')
  return i18n
}
