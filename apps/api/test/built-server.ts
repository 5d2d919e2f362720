import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '..')

/** Builds the server as `npm start` does, into a folder of its own beside the packages it needs; gives the entry. */
export const buildServer = async (name: string): Promise<string> => {
  const outDir = join(root, 'node_modules', '.cache', name)
  rmSync(outDir, { recursive: true, force: true })
  mkdirSync(outDir, { recursive: true })
  await build({ root, logLevel: 'error', build: { outDir, sourcemap: false } })
  return join(outDir, 'main.js')
}

export interface BuiltServer {
  readonly address: string
  readonly setupLink: string | null
  /** Takes it down as a power cut would. */
  kill(): Promise<void>
  /** Asks it to end; gives its exit code. */
  stop(): Promise<number | null>
}

export const publicOrigin = 'http://tilth.test'

/** Starts the built server with plain node and waits until it has said where it is. */
export const startBuiltServer = async (entry: string, dataDirectory: string): Promise<BuiltServer> => {
  const child = spawn(process.execPath, [entry], {
    env: { PATH: process.env.PATH, PORT: '0', TILTH_DATA: dataDirectory, TILTH_URL: publicOrigin },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = await untilReady(child, dataDirectory)
  const exited = new Promise<number | null>(resolve => child.once('exit', code => resolve(code)))
  return {
    address: said.address,
    setupLink: said.setupLink,
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
    stop() {
      child.kill('SIGTERM')
      return exited
    },
  }
}

const untilReady = (child: ChildProcess, dataDirectory: string): Promise<{ address: string; setupLink: string | null }> =>
  new Promise((resolve, reject) => {
    let output = ''
    let errors = ''
    child.stderr?.on('data', chunk => {
      errors += String(chunk)
    })
    child.stdout?.on('data', chunk => {
      output += String(chunk)
      // All it has to say comes in one write.
      if (!/^Tilth: .*\n/m.test(output)) return
      const { url } = JSON.parse(readFileSync(join(dataDirectory, 'server.json'), 'utf8')) as { url: string }
      resolve({ address: url, setupLink: /^Set up Tilth: (\S+)\n/m.exec(output)?.[1] ?? null })
    })
    child.once('exit', code => reject(new Error(`the server ended with ${code}:\n${output}${errors}`)))
  })
