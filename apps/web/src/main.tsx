import '@tilth/ui/tokens.css'
import './shell/page.css'
import { render } from 'solid-js/web'
import { App } from './app.tsx'
import { watchConnection } from './server/reachability.ts'

const root = document.getElementById('app')
if (root === null) throw new Error('index.html has no #app to show the workspace in')

watchConnection()
render(() => <App />, root)
