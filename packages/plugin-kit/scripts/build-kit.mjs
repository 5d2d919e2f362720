import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

const entries = ['index', 'server', 'testing']

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
run('vite', ['build', '--outDir', join(out, 'js'), '--logLevel', 'error'])

// Whether the types are right is asked elsewhere; here they are only written down.
const emitted = mkdtempSync(join(out, '.declarations-'))
const declarationsOnly = ['--noEmit', 'false', '--declaration', '--emitDeclarationOnly', '--noCheck']
for (const folder of [kit, join(dirname(kit), 'core')])
  run('tsc', ['--project', folder, ...declarationsOnly, '--rootDir', dirname(kit), '--outDir', emitted])
writeDeclarations({ emitted, packages: dirname(kit), out: join(out, 'types') })
rmSync(emitted, { recursive: true, force: true })

const schema = join(kit, 'schema')
if (existsSync(schema)) cpSync(schema, join(out, 'schema'), { recursive: true })
cpSync(join(dirname(dirname(kit)), 'LICENSE'), join(out, 'LICENSE'))
cpSync(join(kit, 'README.md'), join(out, 'README.md'))

const own = JSON.parse(readFileSync(join(kit, 'package.json'), 'utf8'))
/** @param {string} entry */
const entrance = entry => ({
  types: `./types/plugin-kit/src/${entry === 'index' ? '' : `${entry}/`}index.d.ts`,
  default: `./js/${entry}.js`,
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
        ...Object.fromEntries(entries.map(entry => [entry === 'index' ? '.' : `./${entry}`, entrance(entry)])),
        './schema/*': './schema/*',
        './package.json': './package.json',
      },
    },
    null,
    2,
  )}\n`,
)
