import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import type { WorkerOptions } from 'node:worker_threads'

/** The name under which an app's build must emit `@tilth/db/writer-thread` beside its own entry. */
export const writerThreadEntry = 'writer-thread'

export interface WriterThreadLocation {
  readonly entry: URL | string
  readonly options: WorkerOptions
}

/**
 * Where the thread's code is: beside this file. In a build that is `writer-thread.js`, or one folder up when the bundler has moved
 * this code into a chunk; run from source it is TypeScript, which the thread learns to read from tsx.
 */
export const locateWriterThread = (here: string): WriterThreadLocation => {
  if (!new URL(here).pathname.endsWith('.ts')) return { entry: locateBuiltThread(here), options: { execArgv: [] } }
  const source = new URL(`./${writerThreadEntry}.ts`, here).href
  const loader = new URL('./esm/api/index.mjs', pathToFileURL(createRequire(here).resolve('tsx'))).href
  const entry = `import(${JSON.stringify(loader)}).then(tsx => { tsx.register(); return import(${JSON.stringify(source)}) })`
  return { entry, options: { eval: true, execArgv: [] } }
}

const locateBuiltThread = (here: string): URL => {
  const beside = new URL(`./${writerThreadEntry}.js`, here)
  const above = new URL(`../${writerThreadEntry}.js`, here)
  return !existsSync(beside) && existsSync(above) ? above : beside
}
