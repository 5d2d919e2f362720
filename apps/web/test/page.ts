import { watchConnection } from '../src/server/reachability.ts'

// Once for the page that all test files of a worker share: what the app does when it starts, and what jsdom, which draws nothing, lacks.
if (typeof document !== 'undefined') {
  watchConnection()
  Element.prototype.scrollIntoView = () => {}
  window.scrollTo = () => {}
}
