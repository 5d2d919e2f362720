import { createHash } from 'node:crypto'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { err, ok, type Result } from '@tilth/core'
import type { SoundPlugin } from '../judging/judge-plugin.ts'
import { bundleModule } from '../reading/bundle-module.ts'
import type { BrokenModule } from '../reading/run-module.ts'

/**
 * Leaves a sound plugin where a host follows it: `plugin.json` with the manifest and the name of the module of its code, which stands
 * beside it under a name of its own for every content. The file is exchanged whole, so nobody reads half of one.
 */
export const compilePlugin = async ({ content, read }: SoundPlugin, folder: string): Promise<Result<null, BrokenModule>> => {
  mkdirSync(folder, { recursive: true })
  const server = read.server === null ? ok(null) : await writeServer({ from: read.folder, server: read.server, folder })
  if (!server.ok) return err(server.error)
  // Whoever writes it wants to see it, whatever it says of districts that did not decide.
  const written = { manifest: { ...content, defaultEnabled: true }, server: server.value }
  writeFileSync(join(folder, 'plugin.json.next'), JSON.stringify(written))
  renameSync(join(folder, 'plugin.json.next'), join(folder, 'plugin.json'))
  return ok(null)
}

const writeServer = async (of: {
  readonly from: string
  readonly server: string
  readonly folder: string
}): Promise<Result<string, BrokenModule>> => {
  const bundled = await bundleModule(of.from, of.server)
  if (!bundled.ok) return bundled
  const name = `server-${createHash('sha256').update(bundled.value).digest('hex').slice(0, 16)}.mjs`
  writeFileSync(join(of.folder, name), bundled.value)
  return ok(name)
}
