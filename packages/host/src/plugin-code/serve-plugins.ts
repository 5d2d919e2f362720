/**
 * The process in which one plugin's code runs: started by `start-plugin-process.ts` with the plugin's id as its argument, never imported
 * by the host. An app makes its entry of it, with the plugins of its installation, because only the app knows them.
 */
import { serialize } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { InstalledPlugin, Manifest } from '@tilth/plugin-kit'
import type { PluginServer } from '@tilth/plugin-kit/server'
import type { PluginReply, PluginRequest } from './messages.ts'

const send = (reply: PluginReply): Promise<void> =>
  new Promise((resolve, reject) => process.send?.(reply, undefined, undefined, fault => (fault ? reject(fault) : resolve())))

/** Ends the process from a thread beside the plugin's code, which may never give way: when it is too large, or nobody is left to ask it. */
const watchdog = `
  const { workerData } = require('node:worker_threads')
  const { ppid } = process
  const most = process.memoryUsage.rss() + workerData
  setInterval(() => {
    if (process.ppid !== ppid || process.memoryUsage.rss() > most) process.kill(process.pid, 'SIGKILL')
  }, 25)
`

const watch = (allowance: number): Promise<void> =>
  new Promise(resolve => {
    const worker = new Worker(watchdog, { eval: true, workerData: allowance, execArgv: [] })
    worker.unref()
    worker.once('online', resolve)
  })

const partOf = (server: PluginServer, { kind, id }: PluginRequest): ((...args: readonly unknown[]) => unknown) | undefined => {
  const parts: Readonly<Record<string, unknown>> = (kind === 'analysis' ? server.analyses : server.reactions) ?? {}
  const part = Object.hasOwn(parts, id) ? parts[id] : undefined
  return typeof part === 'function' ? (part as (...args: readonly unknown[]) => unknown) : undefined
}

const call = (part: (...args: readonly unknown[]) => unknown, { kind, input }: PluginRequest): unknown => {
  if (kind === 'analysis') return part(input)
  const { event, input: beside } = input as { readonly event: unknown; readonly input: unknown }
  return part(event, beside)
}

const nextTurn = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

/** More than this is never a result that anybody could read. */
const mostBytes = 16 * 1_048_576

/** Null for what cannot be copied (functions, promises) or is too large. */
const copyOf = (output: unknown): Uint8Array | null => {
  try {
    const bytes = serialize(output)
    return bytes.byteLength > mostBytes ? null : bytes
  } catch {
    return null
  }
}

const answer = async (server: PluginServer, request: PluginRequest): Promise<void> => {
  const { run } = request
  const part = partOf(server, request)
  if (!part) return send({ is: 'failed', run, code: 'analysis.unknown' })
  await send({ is: 'started', run })
  let output: unknown
  try {
    output = call(part, request)
  } catch {
    return send({ is: 'failed', run, code: 'analysis.threw' })
  }
  // What the part left behind and then fails (a promise nobody waits for) ends the process before its answer counts.
  await nextTurn()
  const bytes = copyOf(output)
  return send(bytes === null ? { is: 'failed', run, code: 'analysis.bad_output' } : { is: 'done', run, output: bytes })
}

/** Bytes the process may grow by while it works, beside the limit on its heap: buffers lie outside of that. */
const growth = 192 * 1_048_576

/** Loads the plugin that the first argument names and answers what is asked of its parts, one after another. */
export const servePlugins = async (plugins: readonly (Manifest | InstalledPlugin)[]): Promise<void> => {
  const [, , pluginId] = process.argv
  process.on('disconnect', () => process.exit(0))
  const entry = plugins.find((plugin): plugin is InstalledPlugin => 'manifest' in plugin && plugin.manifest.id === pluginId)
  const server = (await entry?.server?.())?.default ?? {}
  await watch(growth)
  process.on('message', (request: PluginRequest) => void answer(server, request))
  await send({ is: 'ready' })
}
