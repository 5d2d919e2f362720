import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { err, ok, type Result } from '@tilth/core'
import type { Command } from '../../command.ts'
import { findKit, findWorkspace } from '../kit/find-kit.ts'
import { packKit } from '../kit/pack-kit.ts'
import { readToolVersions } from '../kit/tool-versions.ts'
import { typedAt } from '../typed-at.ts'
import { addToInstallation, linesToAdd } from './add-to-installation.ts'
import { type NewPlugin, packageFiles } from './package-files.ts'

const usage = 'NAME [--in DIR] [--kit FILE.tgz] [--add]'

/** Makes a plugin that passes its own test. Inside Tilth's repository one of its packages; elsewhere a package alone. */
export const newPlugin: Command = {
  name: ['plugin', 'new'],
  usage,
  summary: 'Makes a small complete plugin to begin with; --add names it in tilth.config.ts.',
  async run(args) {
    const request = readRequest(args)
    if (!request.ok) {
      process.stderr.write(`${request.error}\n\ntilth plugin new ${usage}\n`)
      return 2
    }
    const { name, parent, kit, add } = request.value
    const folder = join(parent, name)
    if (existsSync(folder)) {
      process.stderr.write(`${relative(typedAt(), folder)} is there already. Choose another name, or another place with --in.\n`)
      return 1
    }
    const workspace = findWorkspace(parent)
    const made = workspace === null ? makeAlone({ name, folder, kit }) : makeInWorkspace({ name, folder })
    if (!made.ok) {
      process.stderr.write(`${made.error}\n`)
      return 1
    }
    const lines =
      workspace === null
        ? ['Next:', `  cd ${relative(typedAt(), folder)}`, '  npm install', '  npm test']
        : add
          ? addToInstallation(workspace, made.value)
          : linesToAdd(made.value)
    process.stdout.write(`${[`Made ${relative(typedAt(), folder)}.`, ...lines].join('\n')}\n`)
    return 0
  },
}

interface Request {
  readonly name: string
  /** Absolute: the new folder lies in it. */
  readonly parent: string
  /** Absolute; null packs the kit this command belongs to. */
  readonly kit: string | null
  readonly add: boolean
}

const options = { in: { type: 'string' }, kit: { type: 'string' }, add: { type: 'boolean', default: false } } as const

const longestName = 60

const readRequest = (args: readonly string[]): Result<Request, string> => {
  const parsed = parse(args)
  if (!parsed) return err('Something in the command is not understood.')
  const { values, positionals } = parsed
  const [name, ...others] = positionals
  if (name === undefined || others.length > 0) return err('tilth plugin new takes one name.')
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name.length > longestName)
    return err(
      `"${name}" is no name for a plugin. It has small letters and digits, begins with a letter, and words are joined by hyphens: warm-welcome.`,
    )
  const kit = values.kit === undefined ? null : resolve(typedAt(), values.kit)
  if (kit !== null && !existsSync(kit)) return err(`There is no kit at ${values.kit}.`)
  const workspace = values.in === undefined ? findWorkspace(typedAt()) : null
  const parent = workspace === null ? resolve(typedAt(), values.in ?? '.') : join(workspace, 'plugins')
  if (values.add && findWorkspace(parent) === null) return err('--add is for a plugin inside the repository of Tilth.')
  return ok({ name, parent, kit, add: values.add })
}

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch {
    return null
  }
}

const write = (folder: string, plugin: NewPlugin): NewPlugin => {
  for (const [path, text] of Object.entries(packageFiles(plugin))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return plugin
}

const makeInWorkspace = ({ name, folder }: { readonly name: string; readonly folder: string }): Result<NewPlugin, string> =>
  ok(write(folder, { name, kit: 'workspace' }))

/** The kit is copied into the folder, so that it can be handed on as it is. */
const makeAlone = ({ name, folder, kit }: Pick<Request, 'name' | 'kit'> & { readonly folder: string }): Result<NewPlugin, string> => {
  const own = findKit(import.meta.dirname)
  if (!own) return err('There is no plugin kit here. Name one with --kit.')
  const stage = mkdtempSync(join(tmpdir(), 'tilth-new-'))
  try {
    const packed = kit === null ? packKit(own, stage) : ok(kit)
    if (!packed.ok) return packed
    const file = `kit/${basename(packed.value)}`
    const plugin = write(folder, { name, kit: { file, ...readToolVersions(own) } })
    mkdirSync(join(folder, 'kit'), { recursive: true })
    cpSync(packed.value, join(folder, file))
    return ok(plugin)
  } finally {
    rmSync(stage, { recursive: true, force: true })
  }
}
