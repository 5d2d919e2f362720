import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

export interface Host {
  /** Its exit code. */
  readonly ended: Promise<number>
  stop(): void
}

/** A line of the log that says that all is well: an author looks for other things here. */
const isRoutine = (line: string): boolean => /^\{"level":"(trace|debug|info)"/.test(line)

/** The built server with the demo, which follows the plugin in `pluginFolder`; it says in this terminal where it is. */
export const startHost = (
  entry: string,
  {
    args,
    pluginFolder,
    dataFolder,
    variables = {},
  }: {
    readonly args: readonly string[]
    readonly pluginFolder: string
    readonly dataFolder: string
    /** Of its environment, beside those of this process. */
    readonly variables?: Readonly<Record<string, string>>
  },
): Host => {
  const child = spawn(process.execPath, ['--enable-source-maps', entry, '--demo', ...args], {
    stdio: ['ignore', 'inherit', 'pipe'],
    env: { TILTH_DATA: dataFolder, ...process.env, ...variables, TILTH_PLUGIN_FOLDER: pluginFolder },
  })
  createInterface({ input: child.stderr }).on('line', line => {
    if (!isRoutine(line)) process.stderr.write(`${line}\n`)
  })
  return {
    ended: new Promise(resolve => {
      child.once('error', () => resolve(1))
      child.once('exit', code => resolve(code ?? 0))
    }),
    stop: () => void child.kill('SIGTERM'),
  }
}
