import { join } from 'node:path'
import { buildStale } from './build-stale.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { root } from './root.mjs'
import { runBuilt } from './run-built.mjs'

await ensureInstalled()
const [first, second] = process.argv.slice(2)
const startsServer = first === 'serve' || (first === 'plugin' && second === 'dev')
const code = await buildStale(startsServer ? ['api', 'web', 'cli'] : ['cli'])
if (code !== 0) process.exit(code)
await runBuilt(join(root, 'packages', 'cli', 'dist', 'tilth.js'))
