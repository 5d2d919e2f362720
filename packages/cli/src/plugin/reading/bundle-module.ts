import { realpathSync } from 'node:fs'
import { err, ok, type Result } from '@tilth/core'
import { findVite } from './find-vite.ts'
import { type BrokenModule, explainBroken } from './run-module.ts'

/** A module of the author with all it imports, as one text of plain JavaScript. */
export const bundleModule = async (folder: string, module: string): Promise<Result<string, BrokenModule>> => {
  const vite = await findVite(folder)
  if (!vite) return err({ key: 'authoring.nothing_installed', reason: '' })
  try {
    const built = await vite.build({
      root: realpathSync(folder),
      configFile: false,
      envFile: false,
      logLevel: 'silent',
      build: { ssr: realpathSync(module), write: false, target: 'node20', minify: false },
      ssr: { noExternal: true },
    })
    const [output] = [built].flat()
    const chunk = output && 'output' in output ? output.output.find(part => part.type === 'chunk') : undefined
    return chunk ? ok(chunk.code) : err({ key: 'authoring.module_broken', reason: '' })
  } catch (thrown) {
    return err(explainBroken(thrown, realpathSync(folder)))
  }
}
