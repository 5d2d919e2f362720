import { join } from 'node:path'
import { become } from './become.mjs'
import { buildStale } from './build-stale.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { root } from './root.mjs'

const args = process.argv.slice(2)
await ensureInstalled()
const code = await buildStale(args[0] === 'serve' ? ['api', 'web', 'cli'] : ['cli'])
if (code !== 0) process.exit(code)
become([process.execPath, '--enable-source-maps', join(root, 'packages', 'cli', 'dist', 'tilth.js'), ...args])
