import { register } from 'tsx/esm/api'

// A worker does not inherit what lets the main thread read TypeScript.
register()
await import('./answer-tables.ts')
