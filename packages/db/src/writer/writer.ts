import { Worker } from 'node:worker_threads'
import { DatabaseFault, type FaultDetails } from '../port/database-fault.ts'
import { locateWriterThread, type WriterThreadLocation } from './locate-writer-thread.ts'
import type { WriterCall, WriterCalls, WriterReply, WriterRequest } from './messages.ts'

export interface Writer {
  readonly isStopped: boolean
  /** Asks the writer thread; throws `DatabaseFault`. */
  ask<C extends WriterCall>(call: C, ask: WriterCalls[C]['ask']): Promise<WriterCalls[C]['answer']>
}

interface Waiting {
  readonly resolve: (answer: never) => void
  readonly reject: (fault: DatabaseFault) => void
}

let current: Writer | undefined

/** The writer thread of this process: one for all databases, so no two threads ever hold one file. It keeps no process alive that waits for nothing. */
export const writerOfProcess = (): Writer => {
  if (current === undefined || current.isStopped) current = startWriter(locateWriterThread(import.meta.url))
  return current
}

/** Starts a writer thread. When it ends, for whatever reason, all that waits and all that comes later is a `database.stopped` fault. */
export const startWriter = ({ entry, options }: WriterThreadLocation): Writer => {
  const worker = new Worker(entry, options)
  const waiting = new Map<number, Waiting>()
  let nextId = 1
  let stopped: FaultDetails | undefined

  const stop = (reason: string): void => {
    stopped ??= { code: 'database.stopped', reason }
    for (const { reject } of waiting.values()) reject(new DatabaseFault(stopped))
    waiting.clear()
  }

  worker.on('message', (reply: WriterReply) => {
    const found = waiting.get(reply.id)
    waiting.delete(reply.id)
    if (waiting.size === 0) worker.unref()
    if ('fault' in reply) found?.reject(new DatabaseFault(reply.fault))
    else found?.resolve(reply.answer as never)
  })
  worker.on('error', (thrown: { code?: unknown; name?: unknown }) =>
    stop(`the writer thread failed (${String(thrown.code ?? thrown.name)})`),
  )
  worker.on('exit', () => stop('the writer thread ended'))
  worker.unref()

  return {
    get isStopped() {
      return stopped !== undefined
    },
    ask(call, ask) {
      if (stopped) return Promise.reject(new DatabaseFault(stopped))
      return new Promise((resolve, reject) => {
        const id = nextId++
        waiting.set(id, { resolve, reject })
        worker.ref()
        worker.postMessage({ id, call, ask } as WriterRequest)
      })
    },
  }
}
