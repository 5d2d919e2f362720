import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { PluginProcessEntry } from '@tilth/host'

/** The name under which the build emits the entry beside its own. */
const entry = 'plugin-process'

/**
 * Where the entry for plugins' code is: beside this file. In a build that is `plugin-process.js`, or one folder up when the bundler has
 * moved this code into a chunk; run from source it is TypeScript, which the process learns to read from tsx.
 */
export const locatePluginProcess = (here: string = import.meta.url): PluginProcessEntry => {
  if (new URL(here).pathname.endsWith('.ts'))
    return {
      path: fileURLToPath(new URL(`./${entry}.ts`, here)),
      execArgv: ['--conditions=@tilth/source', '--import', pathToFileURL(createRequire(here).resolve('tsx')).href],
    }
  const [beside, above] = [new URL(`./${entry}.js`, here), new URL(`../${entry}.js`, here)]
  return { path: fileURLToPath(!existsSync(beside) && existsSync(above) ? above : beside), execArgv: [] }
}
