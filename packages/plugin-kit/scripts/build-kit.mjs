import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { writeDeclarations } from './write-declarations.mjs'

/*
 * Builds the kit as a package that stands alone: plain JavaScript with core inside, declarations, the schemas, and a package.json of its
 * own, so that `npm pack` of the folder gives what an author installs. `node scripts/build-kit.mjs [--out DIR]`; `dist` where not said.
 */

const kit = dirname(dirname(fileURLToPath(import.meta.url)))
const { values } = parseArgs({ options: { out: { type: 'string', default: join(kit, 'dist') } } })
const out = resolve(values.out)

/** @param {string} program @param {readonly string[]} args */
const run = (program, args) => {
  const { status, error } = spawnSync(join(kit, 'node_modules', '.bin', program), args, { cwd: kit, stdio: ['ignore', 2, 2] })
  if (status !== 0) throw new Error(`${program} ended with ${status ?? error?.message}`)
}

const own = JSON.parse(readFileSync(join(kit, 'package.json'), 'utf8'))
/** What the kit's own `exports` name: `.`, `./server` and so on, each with its source. @type {readonly [string, string][]} */
const entries = Object.entries(own.exports)

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
run('vite', ['build', '--outDir', join(out, 'js'), '--logLevel', 'error'])

// Whether the types are right is asked elsewhere; here they are only written down.
const emitted = mkdtempSync(join(out, '.declarations-'))
const declarationsOnly = ['--noEmit', 'false', '--declaration', '--emitDeclarationOnly', '--noCheck']
for (const folder of [kit, join(dirname(kit), 'core')])
  run('tsc', ['--project', folder, ...declarationsOnly, '--rootDir', dirname(kit), '--outDir', emitted])
writeDeclarations({ emitted, entries: entries.map(([, source]) => source), packages: dirname(kit), out: join(out, 'types') })
rmSync(emitted, { recursive: true, force: true })

// An editor gives completion in a document that is not a whole manifest by the part of the schema that is its own.
cpSync(join(kit, 'schema'), join(out, 'schema'), { recursive: true })
const { $schema, $defs } = JSON.parse(readFileSync(join(kit, 'schema', 'manifest.schema.json'), 'utf8'))
for (const [file, part] of Object.entries({ framework: 'framework', 'record-type': 'recordType' })) {
  if (!$defs[part]) throw new Error(`the schema of a manifest has no part "${part}"`)
  writeFileSync(join(out, 'schema', `${file}.schema.json`), `${JSON.stringify({ $schema, $ref: `#/$defs/${part}`, $defs })}\n`)
}
cpSync(join(dirname(dirname(kit)), 'LICENSE'), join(out, 'LICENSE'))
cpSync(join(kit, 'README.md'), join(out, 'README.md'))

const catalog = readFileSync(join(dirname(dirname(kit)), 'pnpm-workspace.yaml'), 'utf8')
/** @param {Record<string, string>} packages those named `catalog:`, as the workspace has them */
const withVersions = packages =>
  Object.fromEntries(Object.keys(packages).map(name => [name, `^${new RegExp(`^  ${name}: (\\S+)$`, 'm').exec(catalog)?.[1]}`]))

/** @param {string} name @param {string} source */
const entrance = (name, source) => ({
  types: `./types/plugin-kit/${source.slice(2).replace(/\.ts$/, '.d.ts')}`,
  default: `./js/${name === '.' ? 'index' : name.slice(2)}.js`,
})
writeFileSync(
  join(out, 'package.json'),
  `${JSON.stringify(
    {
      name: own.name,
      version: own.version,
      description: own.description,
      license: own.license,
      type: 'module',
      engines: { node: '>=20.19' },
      exports: {
        ...Object.fromEntries(entries.map(([name, source]) => [name, entrance(name, source)])),
        './schema/*': './schema/*',
        './package.json': './package.json',
      },
      ...(own.peerDependencies ? { peerDependencies: withVersions(own.peerDependencies) } : {}),
      ...(own.peerDependenciesMeta ? { peerDependenciesMeta: own.peerDependenciesMeta } : {}),
    },
    null,
    2,
  )}\n`,
)
