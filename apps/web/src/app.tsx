import { Router } from '@solidjs/router'
import { QueryClientProvider } from '@tanstack/solid-query'
import { I18nProvider } from '@tilth/ui'
import { districtTimeZone, noteChosenLocale, startLocale } from './language/screen-language.ts'
import { routes } from './routes.tsx'
import { createQueryClient } from './server/query-client.ts'
import { Frame } from './shell/frame.tsx'

export const App = () => (
  <I18nProvider locale={startLocale()} timeZone={districtTimeZone()} onLocaleChange={noteChosenLocale}>
    <QueryClientProvider client={createQueryClient()}>
      <Router root={Frame}>{routes}</Router>
    </QueryClientProvider>
  </I18nProvider>
)
