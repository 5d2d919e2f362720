import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Declaration, Declarations, placeOf } from './read-declarations.ts'
import { writeDeclarations } from './write-declarations.mjs'

const kit = dirname(dirname(fileURLToPath(import.meta.url)))

/** What the kit exports at one moment. */
export interface ApiReport {
  /** The number of the contract, as the manifest says it. */
  readonly api: number
  readonly text: string
}

/** What others import from, and the file that says what there is. */
const entries = (): readonly (readonly [name: string, source: string])[] => {
  const { exports } = JSON.parse(readFileSync(join(kit, 'package.json'), 'utf8')) as { exports: Readonly<Record<string, unknown>> }
  return Object.entries(exports).flatMap(([entry, source]) =>
    typeof source === 'string' && existsSync(join(kit, source)) ? [[`@tilth/plugin-kit${entry.slice(1)}`, source] as const] : [],
  )
}

const emitDeclarations = (out: string): void => {
  const emitted = join(out, 'emitted')
  for (const folder of [kit, join(dirname(kit), 'core')]) {
    const { status, stderr } = spawnSync(
      join(kit, 'node_modules', '.bin', 'tsc'),
      [
        ...['--project', folder, '--rootDir', dirname(kit), '--outDir', emitted],
        ...['--noEmit', 'false', '--declaration', '--emitDeclarationOnly', '--noCheck'],
      ],
      { cwd: kit, encoding: 'utf8' },
    )
    if (status !== 0) throw new Error(`tsc ended with ${status}: ${stderr}`)
  }
  writeDeclarations({
    emitted,
    packages: dirname(kit),
    out: join(out, 'types'),
    entries: entries().map(([, source]) => source),
  })
}

const reachedFrom = (starts: readonly Declaration[], declarations: Declarations): readonly Declaration[] => {
  const reached = new Set(starts)
  // A set that grows while it is walked is walked to its new end.
  for (const declaration of reached) for (const named of declarations.namedBy(declaration)) reached.add(named)
  return [...reached]
}

const write = (root: string): ApiReport => {
  const declarations = new Declarations()
  const exported = entries().map(([entry, source]) => {
    const file = join(root, 'plugin-kit', source.replace(/\.ts$/, '.d.ts'))
    return { entry, names: declarations.exportsOf(file) }
  })
  const all = reachedFrom(
    exported.flatMap(({ names }) => [...names.values()]),
    declarations,
  )
  const isAlone = ({ name }: Declaration): boolean => all.filter(other => other.name === name).length === 1
  const titleOf = (found: Declaration): string => (isAlone(found) ? found.name : `${found.name} (${placeOf(found, root)})`)
  const sections = all
    .map(declaration => ({ title: titleOf(declaration), text: declaration.text }))
    .sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0))
  const manifest = all.find(({ name, file }) => name === 'Manifest' && file.startsWith(join(root, 'plugin-kit')))
  const api = Number(/readonly api: (\d+);/.exec(manifest?.text ?? '')?.[1])
  const text = [
    `# Contract ${api}`,
    'What `@tilth/plugin-kit` exports and what its types are made of. Written from the declarations; not edited by hand.',
    ...exported.flatMap(({ entry, names }) => [
      `## ${entry}`,
      [...names].map(([name, found]) => (name === titleOf(found) ? `- ${name}` : `- ${name}: ${titleOf(found)}`)).join('\n'),
    ]),
    '## Declarations',
    ...sections.flatMap(section => [`### ${section.title}`, `\`\`\`ts\n${section.text}\n\`\`\``]),
  ].join('\n\n')
  return { api, text: `${text}\n` }
}

/** The report of the kit as it is written now. */
export const makeApiReport = (): ApiReport => {
  const out = mkdtempSync(join(tmpdir(), 'plugin-kit-api-'))
  try {
    emitDeclarations(out)
    return write(join(out, 'types'))
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}

/** Where the committed report of a contract lies. */
export const reportFile = (api: number): string => join(kit, 'api', `${api}.api.md`)
