import '@tilth/ui/tokens.css'
import '@tilth/ui/print.css'
import { fetchCatalog, locales } from '@tilth/i18n'
import { restoreTheme } from '@tilth/ui'
import { render } from 'solid-js/web'
import { App } from './app.tsx'
import { watchConnection } from './server/reachability.ts'

const root = document.getElementById('app')
if (root === null) throw new Error('index.html has no #app to show the workspace in')

restoreTheme()
watchConnection()
render(() => <App />, root)

// The other language is here before somebody switches, also where the signal is gone by then.
addEventListener('load', () => setTimeout(() => void Promise.allSettled(locales.map(fetchCatalog)), 2_000), { once: true })
