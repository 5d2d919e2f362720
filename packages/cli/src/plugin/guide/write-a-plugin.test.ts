import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { loadPlugin } from '@tilth/plugin-kit'
import { describe, expect, onTestFinished, test } from 'vitest'
import { root } from '../fixtures/author.ts'
import { applyDiff, type Block, blocksOf, expectation } from '../fixtures/guide-blocks.ts'

const guide = readFileSync(join(root, 'docs', 'guides', 'write-a-plugin.md'), 'utf8')
const example = join(root, 'examples', 'plugin-hello')
const cli = join(root, 'packages', 'cli')

/**
 * Programs that stand in front of npm's own. What `pnpm tilth` runs is this command from its source, because a build is not there in every
 * test; where no registry answers, what `npm install` would fetch is taken from the workspace.
 */
const standIns = (folder: string): string => {
  const bin = join(folder, 'bin')
  mkdirSync(bin)
  const put = (name: string, lines: readonly string[]): void => {
    writeFileSync(join(bin, name), `#!/usr/bin/env bash\nset -e\n${lines.join('\n')}\n`)
    chmodSync(join(bin, name), 0o755)
  }
  const real = (name: string): string => spawnSync('bash', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim()
  const loader = pathToFileURL(join(cli, 'node_modules', 'tsx', 'dist', 'loader.mjs')).href
  put('npx', [
    `if [[ "$*" != *pnpm@* ]]; then exec ${real('npx')} "$@"; fi`,
    'while [[ "$1" != tilth ]]; do shift; done',
    'shift',
    `INIT_CWD="$PWD" exec ${process.execPath} --import ${loader} ${join(cli, 'src', 'plugin', 'author-tilth.ts')} "$@"`,
  ])
  put('npm', [
    `if [[ "$1" != install ]]; then exec ${real('npm')} "$@"; fi`,
    `if [[ "$LINKED" != 1 ]] && ${real('npm')} install --prefer-offline --fetch-retries=0 --fetch-timeout=10000; then exit 0; fi`,
    'rm -rf node_modules && mkdir -p node_modules/.bin node_modules/@tilth/plugin-kit',
    'tar xzf kit/*.tgz -C node_modules/@tilth/plugin-kit --strip-components=1',
    ...['vitest', 'typescript'].map(name => `ln -s ${join(cli, 'node_modules', name)} node_modules/${name}`),
    ...['vitest', 'tsc'].map(name => `ln -s ${join(cli, 'node_modules', '.bin', name)} node_modules/.bin/${name}`),
    'chmod +x node_modules/@tilth/plugin-kit/bin/tilth.js && ln -s ../@tilth/plugin-kit/bin/tilth.js node_modules/.bin/tilth',
  ])
  return bin
}

/** A copy of Tilth as far as `plugin dev` needs one: its server says what the real one says, and ends. */
const smallTilth = (folder: string): string => {
  const dist = join(folder, 'tilth', 'apps', 'api', 'dist')
  mkdirSync(dist, { recursive: true })
  writeFileSync(join(dist, 'package.json'), '{ "type": "module" }')
  writeFileSync(
    join(dist, 'main.js'),
    `import { readFileSync } from 'node:fs'
const { manifest } = JSON.parse(readFileSync(process.env.TILTH_PLUGIN_FOLDER + '/plugin.json', 'utf8'))
process.stdout.write('Tilth: http://127.0.0.1:4100\\nLook around in the demo: http://127.0.0.1:4100/?demo=token\\n')
process.stdout.write('The plugin that is being written: http://127.0.0.1:4100/d/demo/frameworks/' + manifest.id + '\\n')
`,
  )
  return join(folder, 'tilth')
}

interface Walk {
  /** Everything up to the first block that `isPast`. */
  until(isPast: (block: Block) => boolean): void
  /** Where the author stands now. */
  folder(): string
  read(path: string): string
}

const beginWalk = (): Walk => {
  const place = mkdtempSync(join(tmpdir(), 'tilth-guide-'))
  onTestFinished(() => rmSync(place, { recursive: true, force: true }))
  const env = {
    PATH: `${standIns(place)}:${process.env.PATH}`,
    HOME: process.env.HOME ?? place,
    LINKED: process.env.TILTH_WALK_LINKED ?? '0',
    NO_COLOR: '1',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
    ...(process.env.npm_config_registry ? { npm_config_registry: process.env.npm_config_registry } : {}),
  }
  const tilth = smallTilth(place)
  const blocks = [...blocksOf(guide)]
  let folder = join(place, 'plugins')
  mkdirSync(folder)
  let said = ''

  const run = ({ text, about, line }: Block): void => {
    const script = `exec 2>&1\nset -e\n${text}\npwd > "${join(place, 'where')}"\n`
    const { status, stdout } = spawnSync('bash', ['-c', script], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...env, TILTH: about === 'dev' ? tilth : root },
    })
    expect(status, `line ${line}: ${text}\n${stdout}`).toBe(0)
    folder = readFileSync(join(place, 'where'), 'utf8').trim()
    said = stdout
  }
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8')
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const take = (block: Block): void => {
    const { language, about, text, line } = block
    if (language === 'sh') run(block)
    else if (language === 'text') expect(said, `line ${line}`).toMatch(expectation(text))
    else if (language === 'diff') write(about, applyDiff(read(about), text))
    else if (['json', 'ts'].includes(language) && about !== '') write(about, text)
    else throw new Error(`line ${line}: nobody knows what to do with this block`)
  }
  return {
    until: isPast => {
      for (let [next] = blocks; next && !isPast(next); [next] = blocks) take(blocks.shift() ?? next)
    },
    folder: () => folder,
    read,
  }
}

const files = (folder: string, parts: readonly string[]): readonly string[] =>
  parts
    .flatMap(part =>
      readdirSync(join(folder, part), { recursive: true, withFileTypes: true }).flatMap(entry =>
        entry.isFile() ? [join(entry.parentPath, entry.name).slice(folder.length + 1)] : [],
      ),
    )
    .sort()

const contentOf = (path: string, text: string): unknown => (path.endsWith('.json') ? JSON.parse(text) : text)

test('an author comes from an empty folder to a plugin by the guide alone', () => {
  const begun = performance.now()
  const walk = beginWalk()
  walk.until(({ heading }) => heading.startsWith('3.'))
  const sound = performance.now()
  walk.until(({ heading }) => heading.startsWith('10.'))

  const parts = ['src', 'frameworks', 'records']
  expect(files(walk.folder(), parts)).toEqual(files(example, parts))
  for (const path of files(example, parts))
    expect([path, contentOf(path, walk.read(path))]).toEqual([path, contentOf(path, readFileSync(join(example, path), 'utf8'))])
  const uploaded = loadPlugin(JSON.parse(walk.read('packed/hello-0.1.0.json')))
  expect(uploaded.ok && [uploaded.value.recordTypes.length, uploaded.value.analyses.length]).toEqual([1, 0])

  walk.until(() => false)
  const newer = loadPlugin(JSON.parse(walk.read('packed/hello-0.2.0.json')))
  expect(newer.ok && newer.value.frameworks[0]?.edition).toBe(2)
  const seconds = (from: number): string => ((performance.now() - from) / 1000).toFixed(1)
  process.stderr.write(
    `The guide: ${((sound - begun) / 1000).toFixed(1)} s from an empty folder to a plugin that passes its test, ${seconds(begun)} s for all of it.\n`,
  )
}, 600_000)

describe('a block of the guide', () => {
  const sample = ['# A', '## 1. First', '```sh dev', 'a', '```', '## 2. Second', '```text', 'b', 'c', '```', ''].join('\n')

  test('is known by its language, what it is about and its heading', () => {
    expect(blocksOf(sample).map(({ language, about, text, heading, line }) => [language, about, text, heading, line])).toEqual([
      ['sh', 'dev', 'a\n', '1. First', 3],
      ['text', '', 'b\nc\n', '2. Second', 7],
    ])
  })

  test('that is a diff exchanges what stands there once, and nothing else', () => {
    expect(applyDiff('a\nb\nc\n', ' a\n-b\n+B\n')).toBe('a\nB\nc\n')
    expect(() => applyDiff('b\nb\n', '-b\n+B\n')).toThrow('does not stand there once')
    expect(() => applyDiff('a\n', '-b\n+B\n')).toThrow('does not stand there once')
  })

  test.each([
    ['one …', 'one two\n', true],
    ['one …', 'one two\nthree\n', false],
    ['…\nthree', 'one\ntwo\n  three  \n', true],
    ['…\nthree', 'one\n', false],
    ['one\n…', 'one\n', true],
    ['a.b', 'aXb\n', false],
  ])('that expects %j finds %j: %j', (expected, said, isThere) => {
    expect(expectation(expected).test(said)).toBe(isThere)
  })
})
