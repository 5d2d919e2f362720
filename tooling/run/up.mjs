import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { become } from './become.mjs'
import { buildStale } from './build-stale.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { root } from './root.mjs'

await ensureInstalled()
const code = await buildStale(['api', 'web'])
if (code !== 0) process.exit(code)
const entry = join(root, 'apps', 'api', 'dist', 'main.js')
if (!existsSync(entry)) throw new Error(`${entry} is missing although the build ended well`)
become([process.execPath, '--enable-source-maps', entry, ...process.argv.slice(2)], { cwd: root })
