import { Router } from '@solidjs/router'
import { QueryClientProvider } from '@tanstack/solid-query'
import { I18nProvider } from '@tilth/ui'
import { districtTimeZone, noteChosenLocale, startLocale } from './language/screen-language.ts'
import { routes } from './routes.tsx'
import { createQueryClient } from './server/query-client.ts'
import { Frame } from './shell/frame.tsx'

// Made once: a prop is read anew at every use, and each use would get a client of its own.
const queries = createQueryClient()

export const App = () => (
  <I18nProvider locale={startLocale()} timeZone={districtTimeZone()} onLocaleChange={noteChosenLocale}>
    <QueryClientProvider client={queries}>
      <Router root={Frame}>{routes}</Router>
    </QueryClientProvider>
  </I18nProvider>
)
