import { err, issue, type Result } from '@tilth/core'
import type { PluginAsk } from './messages.ts'
import { type PluginLimits, type PluginProcess, type PluginProcessEntry, startPluginProcess } from './start-plugin-process.ts'

/** Runs parts of plugins' code, each plugin in a process of its own. What one does wrong reaches no other and not the server. */
export interface PluginRunner {
  /**
   * Never throws. What comes back is only known to be data: hold it against the manifest. Issues: those of `startPluginProcess`, and
   * `analysis.stopped` when the runner is closed, which is nobody's fault.
   */
  run(ask: PluginAsk): Promise<Result<unknown>>
  /** A plugin's code is another now: whoever is answered is answered by the old one, whoever asks from now on by the new. */
  renew(pluginId: string): void
  /** Ends what runs; whoever waits for it is answered. */
  close(): Promise<void>
}

export interface PluginRunnerOptions extends Partial<PluginLimits> {
  readonly entry: PluginProcessEntry
  /** Milliseconds after which a process that is asked nothing is ended. */
  readonly idleLimit?: number
}

/** One plugin's queue, and the process it has while there is something to do. */
interface Lane {
  tail: Promise<unknown>
  process: PluginProcess | null
  idle: NodeJS.Timeout | undefined
}

/** Asks of one plugin are answered one after another, those of different plugins beside each other. */
export const createPluginRunner = ({
  entry,
  timeLimit = 2000,
  startLimit = 60_000,
  memoryLimit = 64,
  idleLimit = 30_000,
}: PluginRunnerOptions): PluginRunner => {
  const limits: PluginLimits = { timeLimit, startLimit, memoryLimit }
  const lanes = new Map<string, Lane>()
  const stopped = err(issue('analysis.stopped'))
  let isClosed = false

  const laneOf = (pluginId: string): Lane => {
    const known = lanes.get(pluginId)
    if (known) return known
    const made: Lane = { tail: Promise.resolve(), process: null, idle: undefined }
    lanes.set(pluginId, made)
    return made
  }
  const processOf = (lane: Lane, pluginId: string): PluginProcess => {
    if (!lane.process?.isAlive()) lane.process = startPluginProcess(entry, { pluginId, limits })
    return lane.process
  }
  const runNow = async (lane: Lane, ask: PluginAsk): Promise<Result<unknown>> => {
    if (isClosed) return stopped
    clearTimeout(lane.idle)
    const result = await processOf(lane, ask.pluginId).run(ask)
    if (isClosed) return result.ok ? result : stopped
    lane.idle = setTimeout(() => lane.process?.end(), idleLimit)
    lane.idle.unref()
    return result
  }

  return {
    run(ask) {
      const lane = laneOf(ask.pluginId)
      const result = lane.tail.then(() => runNow(lane, ask))
      lane.tail = result
      return result
    },
    renew(pluginId) {
      const lane = lanes.get(pluginId)
      if (lane) lane.tail = lane.tail.then(() => lane.process?.end())
    },
    async close() {
      isClosed = true
      for (const lane of lanes.values()) lane.process?.end()
      await Promise.all([...lanes.values()].map(({ tail }) => tail))
      for (const lane of lanes.values()) clearTimeout(lane.idle)
    },
  }
}
