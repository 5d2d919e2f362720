import { render } from '@solidjs/testing-library'
import type { Locale } from '@tilth/i18n'
import type { JSX } from 'solid-js'
import { I18nProvider } from '../src/language/i18n-context.tsx'

/** Renders for a component test, in English unless said otherwise. */
export const renderInLanguage = (view: () => JSX.Element, locale: Locale = 'en') =>
  render(() => (
    <I18nProvider locale={locale} timeZone="America/Los_Angeles">
      {view()}
    </I18nProvider>
  ))
