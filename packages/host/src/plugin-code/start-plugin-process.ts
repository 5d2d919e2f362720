import { type ChildProcess, fork } from 'node:child_process'
import { deserialize } from 'node:v8'
import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import type { PluginAsk, PluginReply, PluginRequest } from './messages.ts'

/** Where an app's entry for `servePlugins` is, and what Node needs to run it. */
export interface PluginProcessEntry {
  readonly path: string
  readonly execArgv: readonly string[]
  /** What the entry is told beside the plugin's id. */
  readonly args?: readonly string[]
}

export interface PluginLimits {
  /** For one run, in milliseconds. Starting and loading are not counted. */
  readonly timeLimit: number
  /** For starting, loading and taking up a run, in milliseconds: longer than a busy machine ever takes. */
  readonly startLimit: number
  /** Of the heap, in megabytes. */
  readonly memoryLimit: number
}

export interface PluginProcess {
  /** Whether another run can be asked of it. */
  readonly isAlive: () => boolean
  /** One at a time; waits until the plugin's code is loaded. */
  readonly run: (ask: Omit<PluginAsk, 'pluginId'>) => Promise<Result<unknown>>
  readonly end: () => void
}

type FaultCode = 'analysis.timed_out' | 'analysis.out_of_memory' | 'analysis.threw' | 'analysis.bad_output' | 'analysis.unknown'

/** How a process ends that has used up its memory: by itself, by its watchdog or by the system. Everything else the code did itself. */
const endsOfMemory: ReadonlySet<string> = new Set(['SIGABRT', 'SIGKILL', 'SIGTRAP', 'SIGILL', 'SIGSEGV', 'SIGBUS'])
/** The same where a system has no signals: what an aborted process leaves behind. */
const abortCodes: ReadonlySet<number> = new Set([3, 134, 3_221_225_477, 3_221_226_505])

const codeOfEnd = (code: number | null, signal: NodeJS.Signals | null): FaultCode =>
  (signal !== null && endsOfMemory.has(signal)) || (code !== null && abortCodes.has(code)) ? 'analysis.out_of_memory' : 'analysis.threw'

/** Nothing of the server's own is handed on; these few names are what a process needs to start at all. */
const environment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(['SystemRoot', 'TMPDIR', 'TEMP', 'TMP'].flatMap(name => (process.env[name] ? [[name, process.env[name]]] : [])))

const faultIn = (about: Pick<PluginAsk, 'pluginId' | 'kind' | 'id'>, code: FaultCode): Issue =>
  issue(code, { params: { plugin: about.pluginId, part: `${about.kind}:${about.id}` } })

const readOutput = (bytes: Uint8Array): Result<unknown, FaultCode> => {
  try {
    return ok(deserialize(bytes))
  } catch {
    return err('analysis.bad_output')
  }
}

interface Waiting {
  readonly run: number
  readonly settle: (result: Result<unknown, FaultCode>) => void
  timer: NodeJS.Timeout
}

/** The run in which the process starts and loads. */
const loading = 0

/**
 * Starts a process of its own for one plugin's code. Issues of a run, each with the plugin and its part: `analysis.timed_out`,
 * `analysis.out_of_memory`, `analysis.threw` (that it ended itself too), `analysis.bad_output` (cannot be copied, or is too large),
 * `analysis.unknown` (there is no such part).
 */
export const startPluginProcess = (
  entry: PluginProcessEntry,
  { pluginId, limits }: { readonly pluginId: string; readonly limits: PluginLimits },
): PluginProcess => {
  const child: ChildProcess = fork(entry.path, [pluginId, ...(entry.args ?? [])], {
    execArgv: [...entry.execArgv, `--max-old-space-size=${limits.memoryLimit}`, '--max-semi-space-size=4'],
    env: environment(),
    // What code prints may hold anybody's data, and so may what the engine says when its heap is full.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  })
  child.unref()
  child.channel?.unref()
  let isAlive = true
  let runs = loading
  let waiting: Waiting | null = null

  const settle = (result: Result<unknown, FaultCode>): void => {
    const found = waiting
    waiting = null
    if (!found) return
    clearTimeout(found.timer)
    found.settle(result)
  }
  const end = (): void => {
    isAlive = false
    child.kill('SIGKILL')
  }
  const overdue = (run: number, milliseconds: number): NodeJS.Timeout =>
    setTimeout(() => {
      // The answer may be here already, behind whatever kept this process busy.
      setTimeout(() => {
        if (waiting?.run !== run) return
        end()
        settle(err('analysis.timed_out'))
      }, 0)
    }, milliseconds)
  const wait = (run: number): Promise<Result<unknown, FaultCode>> =>
    new Promise(resolve => {
      waiting = { run, settle: resolve, timer: overdue(run, limits.startLimit) }
    })
  const ended = (code: FaultCode): void => {
    isAlive = false
    settle(err(code))
  }

  child.on('message', (reply: PluginReply) => {
    if (reply.is === 'ready') {
      if (waiting?.run === loading) settle(ok(null))
      return
    }
    if (reply.run !== waiting?.run) return
    if (reply.is === 'started') {
      clearTimeout(waiting.timer)
      waiting.timer = overdue(reply.run, limits.timeLimit)
    } else settle(reply.is === 'done' ? readOutput(reply.output) : err(reply.code))
  })
  child.on('exit', (code, signal) => ended(codeOfEnd(code, signal)))
  child.on('error', () => ended('analysis.threw'))
  const loaded = wait(loading)

  return {
    isAlive: () => isAlive,
    end,
    run: async ({ kind, id, input }) => {
      const about = { pluginId, kind, id }
      const ready = await loaded
      if (!ready.ok) return err(faultIn(about, ready.error))
      if (!isAlive) return err(faultIn(about, 'analysis.threw'))
      runs += 1
      const request: PluginRequest = { run: runs, kind, id, input }
      const result = wait(runs)
      child.send(request, fault => {
        if (fault) ended('analysis.threw')
      })
      const settled = await result
      return settled.ok ? settled : err(faultIn(about, settled.error))
    },
  }
}
