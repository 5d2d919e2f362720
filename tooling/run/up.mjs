import { join } from 'node:path'
import { buildStale } from './build-stale.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { root } from './root.mjs'
import { runBuilt } from './run-built.mjs'
import { stopWithStarters } from './stop-with-starters.mjs'

await ensureInstalled()
const code = await buildStale(['api', 'web'])
if (code !== 0) process.exit(code)
process.chdir(root)
stopWithStarters()
await runBuilt(join(root, 'apps', 'api', 'dist', 'main.js'))
