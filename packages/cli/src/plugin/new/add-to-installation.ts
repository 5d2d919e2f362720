import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportNameOf, type NewPlugin, packageNameOf } from './package-files.ts'

const importOf = (plugin: NewPlugin): string => `import { ${exportNameOf(plugin.name)} } from '${packageNameOf(plugin)}'`

/** What to write where, for a person who does it by hand. */
export const linesToAdd = (plugin: NewPlugin): readonly string[] => [
  'It is part of the installation once these are added; then run npm start:',
  `  package.json, devDependencies   "${packageNameOf(plugin)}": "workspace:*"`,
  `  tilth.config.ts                 ${importOf(plugin)}`,
  `  tilth.config.ts, plugins        ${exportNameOf(plugin.name)}`,
]

/** Puts a name at the end of the list of plugins; null where there is no such list. Being last it takes no id from those before it. */
export const withPlugin = (config: string, name: string): string | null => {
  const opening = config.search(/plugins:\s*\[/)
  if (opening === -1) return null
  const start = config.indexOf('[', opening) + 1
  let depth = 1
  let end = start
  for (; end < config.length && depth > 0; end += 1) depth += config[end] === '[' ? 1 : config[end] === ']' ? -1 : 0
  if (depth > 0) return null
  const listed = config.slice(start, end - 1)
  const entries = listed.trimEnd().replace(/,$/, '')
  const isTall = entries.includes('\n')
  const added = entries.trim() === '' ? name : `${entries}${isTall ? `,\n    ${name},\n  ` : `, ${name}`}`
  return `${config.slice(0, start)}${added}${config.slice(end - 1)}`
}

/** Names the plugin in the installation's own two files and says so. Where they are not as expected, what to add is told instead. */
export const addToInstallation = (root: string, plugin: NewPlugin): readonly string[] => {
  const config = join(root, 'tilth.config.ts')
  const manifest = join(root, 'package.json')
  const listed = withPlugin(readFileSync(config, 'utf8'), exportNameOf(plugin.name))
  if (listed === null) return linesToAdd(plugin)
  const lines = listed.split('\n')
  const lastImport = lines.findLastIndex(line => line.startsWith('import '))
  writeFileSync(config, lines.toSpliced(lastImport + 1, 0, importOf(plugin)).join('\n'))
  const packages = JSON.parse(readFileSync(manifest, 'utf8'))
  const devDependencies = { ...packages.devDependencies, [packageNameOf(plugin)]: 'workspace:*' }
  const sorted = Object.fromEntries(Object.entries(devDependencies).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(manifest, `${JSON.stringify({ ...packages, devDependencies: sorted }, null, 2)}\n`)
  return ['Added to tilth.config.ts and package.json. Run npm start.']
}
