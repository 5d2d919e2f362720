import { createHash } from 'node:crypto'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { err, ok, type Result } from '@tilth/core'
import type { SoundPlugin } from '../judging/judge-plugin.ts'
import { bundleModule } from '../reading/bundle-module.ts'
import type { BrokenModule } from '../reading/run-module.ts'

/** Names of the modules of a plugin's code; null where it has none. */
export interface CompiledPlugin {
  readonly server: string | null
  readonly demo: string | null
}

/**
 * Leaves a sound plugin where a host follows it: `plugin.json` with the manifest and the names of the modules of its code, which stand
 * beside it under names of their own for every content. The file is exchanged whole, so nobody reads half of one.
 */
export const compilePlugin = async ({ content, read }: SoundPlugin, folder: string): Promise<Result<CompiledPlugin, BrokenModule>> => {
  mkdirSync(folder, { recursive: true })
  const write = (part: 'server' | 'demo') => writeModule({ from: read.folder, part, module: read[part], folder })
  const server = await write('server')
  if (!server.ok) return err(server.error)
  const demo = await write('demo')
  if (!demo.ok) return err(demo.error)
  const modules = { server: server.value, demo: demo.value }
  // Whoever writes it wants to see it, whatever it says of districts that did not decide.
  const written = { manifest: { ...content, defaultEnabled: true }, ...modules }
  writeFileSync(join(folder, 'plugin.json.next'), JSON.stringify(written))
  renameSync(join(folder, 'plugin.json.next'), join(folder, 'plugin.json'))
  return ok(modules)
}

const writeModule = async (of: {
  readonly from: string
  readonly part: 'server' | 'demo'
  readonly module: string | null
  readonly folder: string
}): Promise<Result<string | null, BrokenModule>> => {
  if (of.module === null) return ok(null)
  const bundled = await bundleModule(of.from, of.module)
  if (!bundled.ok) return bundled
  const name = `${of.part}-${createHash('sha256').update(bundled.value).digest('hex').slice(0, 16)}.mjs`
  writeFileSync(join(of.folder, name), bundled.value)
  return ok(name)
}
