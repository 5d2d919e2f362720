import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './root.mjs'
import { runCommand } from './run-command.mjs'

/**
 * Takes a plugin out of a checkout as a district's own fork would: its folder, and the lines that name its package in tilth.config.ts and
 * package.json. What stands in another package's own list of dependencies stays: nothing but the installation may need a plugin.
 *
 * @param {string} directory a copy of the repository
 * @param {string} name the plugin's folder under `plugins`
 */
export function removePlugin(directory, name) {
  const packageName = `@tilth/plugin-${name}`
  rmSync(join(directory, 'plugins', name), { recursive: true })
  const config = join(directory, 'tilth.config.ts')
  writeFileSync(config, withoutPackage(readFileSync(config, 'utf8'), packageName))
  const manifest = join(directory, 'package.json')
  const { [packageName]: _, ...devDependencies } = JSON.parse(readFileSync(manifest, 'utf8')).devDependencies
  writeFileSync(manifest, `${JSON.stringify({ ...JSON.parse(readFileSync(manifest, 'utf8')), devDependencies }, null, 2)}\n`)
}

/**
 * @param {string} config text of tilth.config.ts
 * @param {string} packageName
 */
export function withoutPackage(config, packageName) {
  const imported = new RegExp(`import \\{ (\\w+) \\} from '${packageName}'\\n`)
  const [line, identifier] = imported.exec(config) ?? []
  if (line === undefined || identifier === undefined) throw new Error(`tilth.config.ts imports nothing from ${packageName}.`)
  const withParts = new RegExp(`\\{[^{}]*\\bmanifest: ${identifier}\\b[^{}]*\\},?\\s*`)
  const alone = new RegExp(`\\b${identifier}\\b,?\\s*`)
  const rest = config.replace(line, '')
  return withParts.test(rest) ? rest.replace(withParts, '') : rest.replace(alone, '')
}

/**
 * Clones the last commit, takes one plugin out and runs the checks there: `node tooling/run/without-plugin.mjs NAME [--only STEPS]`.
 *
 * @param {readonly string[]} args
 */
async function run([name, ...checks]) {
  if (name === undefined || !/^[a-z][a-z0-9-]*$/.test(name)) {
    process.stderr.write('usage: without-plugin NAME [--only steps of check]\n')
    return 2
  }
  const directory = mkdtempSync(join(tmpdir(), 'without-plugin-'))
  try {
    const commands = [
      () => runCommand(['git', 'clone', '-q', root, directory]),
      async () => {
        removePlugin(directory, name)
        return runCommand(['npx', '--yes', 'pnpm@12.21.0', 'install', '--no-frozen-lockfile', '--prefer-offline'], {
          cwd: directory,
          output: 'to-stderr',
        })
      },
      () => runCommand(['node', 'tooling/run/check.mjs', ...checks], { cwd: directory, output: 'live' }),
    ]
    for (const command of commands) {
      const { code, text } = await command()
      if (code !== 0) {
        process.stderr.write(text)
        return code
      }
    }
    return 0
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await run(process.argv.slice(2))
