import { type ChildProcess, spawn } from 'node:child_process'

export interface Host {
  /** Its exit code. */
  readonly ended: Promise<number>
  stop(): void
}

/** The built server with the demo, which follows the plugin in `pluginFolder`; it says in this terminal where it is. */
export const startHost = (
  entry: string,
  { args, pluginFolder, dataFolder }: { readonly args: readonly string[]; readonly pluginFolder: string; readonly dataFolder: string },
): Host => {
  const child: ChildProcess = spawn(process.execPath, ['--enable-source-maps', entry, '--demo', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { TILTH_DATA: dataFolder, ...process.env, TILTH_PLUGIN_FOLDER: pluginFolder },
  })
  return {
    ended: new Promise(resolve => {
      child.once('error', () => resolve(1))
      child.once('exit', code => resolve(code ?? 0))
    }),
    stop: () => void child.kill('SIGTERM'),
  }
}
