import { isLocale, type Locale } from '@tilth/i18n'
import { render } from 'solid-js/web'
import { I18nProvider, setTheme } from '../src/index.ts'
import '../src/print.css'
import { Gallery } from './gallery.tsx'

const query = new URLSearchParams(location.search)
const wanted = query.get('locale')
const locale: Locale = isLocale(wanted) ? wanted : 'en'
const theme = query.get('theme')
if (theme === 'dark' || theme === 'light') setTheme(theme)

const root = document.getElementById('root')
if (root)
  render(
    () => (
      <I18nProvider locale={locale}>
        <Gallery part={query.get('part') ?? 'all'} />
      </I18nProvider>
    ),
    root,
  )
