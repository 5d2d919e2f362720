import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'

export interface Web {
  /** Where the app is, for a browser. */
  readonly address: string
  /** Its exit code. */
  readonly ended: Promise<number>
  stop(): void
}

/** The source of the app beside a built server, with what serves it; null in a copy of Tilth that holds no more than what was built. */
const findWeb = (entry: string): { readonly vite: string; readonly config: string } | null => {
  const folder = join(dirname(entry), '..', '..', 'web')
  const found = { vite: join(folder, 'node_modules', 'vite', 'bin', 'vite.js'), config: join(folder, 'scripts', 'written.vite.config.ts') }
  return Object.values(found).every(file => existsSync(file)) ? found : null
}

/** A port of this machine that nobody listens on. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address()
      server.close(() => resolve(typeof bound === 'object' && bound ? bound.port : 0))
    })
  })

/**
 * The app as it stands in source, with the web part of the plugin in `folder`, in front of the server on `apiPort`. Null where the copy of
 * Tilth has no source of the app.
 */
export const startWeb = (entry: string, { folder, apiPort }: { readonly folder: string; readonly apiPort: number }): Web | null => {
  const found = findWeb(entry)
  if (found === null) return null
  const port = process.env.PORT || '4100'
  const child = spawn(process.execPath, [found.vite, '--config', found.config, '--logLevel', 'warn', '--clearScreen', 'false'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PORT: port, TILTH_API: `http://127.0.0.1:${apiPort}`, TILTH_WRITTEN_PLUGIN: folder },
  })
  return {
    address: `http://127.0.0.1:${port}`,
    ended: new Promise(resolve => {
      child.once('error', () => resolve(1))
      child.once('exit', code => resolve(code ?? 0))
    }),
    stop: () => void child.kill('SIGTERM'),
  }
}
