import { join } from 'node:path'
import { buildStale } from './build-stale.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { root } from './root.mjs'
import { runBuilt } from './run-built.mjs'

await ensureInstalled()
const code = await buildStale(process.argv[2] === 'serve' ? ['api', 'web', 'cli'] : ['cli'])
if (code !== 0) process.exit(code)
await runBuilt(join(root, 'packages', 'cli', 'dist', 'tilth.js'))
