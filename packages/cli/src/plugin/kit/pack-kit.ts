import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { err, ok, type Result } from '@tilth/core'
import type { FoundKit } from './find-kit.ts'
import { readToolVersions } from './tool-versions.ts'

const run = (program: string, args: readonly string[], folder: string): Result<string, string> => {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' })
  return status === 0 ? ok(stdout) : err(`${program} ${args[0] ?? ''} did not work: ${error?.message ?? stderr}`)
}

/** The files of a packed kit, made from the workspace: the kit as it builds itself, and the command of authors beside it. */
const assemble = (root: string, stage: string): Result<string, string> => {
  const built = run(process.execPath, [join(root, 'packages', 'plugin-kit', 'scripts', 'build-kit.mjs'), '--out', stage], root)
  if (!built.ok) return built
  const cli = join(root, 'packages', 'cli')
  const bundled = run(
    join(cli, 'node_modules', '.bin', 'vite'),
    ['build', '--config', 'author.vite.config.ts', '--outDir', join(stage, 'bin'), '--logLevel', 'error'],
    cli,
  )
  if (!bundled.ok) return bundled
  const file = join(stage, 'package.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  const devDependencies = readToolVersions({ kind: 'workspace', root })
  writeFileSync(file, `${JSON.stringify({ ...manifest, bin: { tilth: './bin/tilth.js' }, devDependencies }, null, 2)}\n`)
  return ok(stage)
}

/** Writes `tilth-plugin-kit-VERSION.tgz` into a folder and gives its path. A packed kit packs itself again. A problem is a sentence. */
export const packKit = (kit: FoundKit, out: string): Result<string, string> => {
  const stage = mkdtempSync(join(tmpdir(), 'tilth-kit-'))
  try {
    const folder = kit.kind === 'packed' ? ok(kit.root) : assemble(kit.root, stage)
    if (!folder.ok) return folder
    mkdirSync(out, { recursive: true })
    const packed = run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', resolve(out)], folder.value)
    return packed.ok ? ok(join(resolve(out), packed.value.trim().split('\n').at(-1) ?? '')) : packed
  } finally {
    rmSync(stage, { recursive: true, force: true })
  }
}
