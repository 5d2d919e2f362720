import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

interface Manifest {
  readonly name: string
  readonly exports?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

/**
 * Builds a copy of the house in a temporary folder with every package's real package.json, its real dependencies, and for each
 * export a file of one line. A second plugin, `plugins/other`, stands beside the real ones.
 *
 * @returns the folder
 */
export function buildSmallHouse(root: string): string {
  const house = realpathSync(mkdtempSync(join(tmpdir(), 'small-house-')))
  const packages = new Map<string, { folder: string; manifest: Manifest; dependenciesOf: string }>()
  for (const parent of ['apps', 'packages', 'plugins', 'tooling']) {
    for (const name of readdirSync(join(root, parent))) {
      const file = join(root, parent, name, 'package.json')
      if (!existsSync(file)) continue
      const manifest: Manifest = JSON.parse(readFileSync(file, 'utf8'))
      packages.set(manifest.name, { folder: `${parent}/${name}`, manifest, dependenciesOf: `${parent}/${name}` })
    }
  }
  packages.set('@tilth/plugin-other', {
    folder: 'plugins/other',
    manifest: {
      name: '@tilth/plugin-other',
      exports: { '.': './src/index.ts' },
      dependencies: {
        '@tilth/plugin-kit': '',
        '@tilth/plugin-tla-conditions': '',
        '@tilth/ui': '',
        '@solidjs/router': '',
        '@trpc/client': '',
        'solid-js': '',
      },
    },
    dependenciesOf: 'apps/web',
  })
  for (const { folder, manifest, dependenciesOf } of packages.values()) {
    write({ house, path: `${folder}/package.json`, text: JSON.stringify(manifest) })
    write({ house, path: `${folder}/src/index.ts`, text: 'export const part = 1\n' })
    for (const target of Object.values(manifest.exports ?? {}))
      if (/\.tsx?$/.test(target)) write({ house, path: join(folder, target), text: 'export const part = 1\n' })
    for (const name of Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })) {
      const neighbor = packages.get(name)
      const target = neighbor === undefined ? join(root, dependenciesOf, 'node_modules', name) : join(house, neighbor.folder)
      if (neighbor !== undefined || existsSync(target)) link({ from: join(house, folder, 'node_modules', name), to: target })
    }
  }
  write({ house, path: 'tilth.config.ts', text: "import '@tilth/plugin-tla-conditions'\n" })
  write({ house, path: 'package.json', text: JSON.stringify({ name: 'tilth', devDependencies: { '@tilth/plugin-tla-conditions': '' } }) })
  link({ from: join(house, 'node_modules/@tilth/plugin-tla-conditions'), to: join(house, 'plugins/tla-conditions') })
  return house
}

function write({ house, path, text }: { house: string; path: string; text: string }): void {
  mkdirSync(dirname(join(house, path)), { recursive: true })
  writeFileSync(join(house, path), text)
}

function link({ from, to }: { from: string; to: string }): void {
  mkdirSync(dirname(from), { recursive: true })
  symlinkSync(to, from, 'junction')
}
