import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { buildSmallHouse } from './build-small-house.ts'
import { checkImports } from './check-imports.ts'
import { cruiseHouse } from './cruise-house.ts'
import { drawGraph } from './draw-graph.ts'
import { plantedViolations } from './planted-violations.ts'
import { mayImport, rules } from './rules.ts'

vi.setConfig({ testTimeout: 60_000 })

const root = join(import.meta.dirname, '..', '..', '..')
const house = buildSmallHouse(root)
afterAll(() => rmSync(house, { recursive: true }))

describe('a small house with every package and no violation', () => {
  test('passes, and every file of it is read', async () => {
    const { violations, cruised } = await cruiseHouse(house)
    expect(violations).toEqual([])
    expect(cruised).toContain('tilth.config.ts')
    for (const part of Object.keys(mayImport)) expect(cruised).toContain(`${part}/src/index.ts`)
  })
})

describe('a planted violation is reported by the name of its rule', () => {
  test.each(plantedViolations.map(planted => [planted.rule, planted.text.split('\n')[0], planted] as const))(
    '%s: %s',
    async (_rule, _text, planted) => {
      const files = { ...planted.also, [planted.path]: planted.text }
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(house, path)), { recursive: true })
        writeFileSync(join(house, path), text)
      }
      try {
        const { violations } = await cruiseHouse(house)
        const names = violations.filter(({ from }) => from in files).map(({ rule }) => rule)
        expect(names).toContain(planted.rule)
        expect(violations.filter(({ from }) => !(from in files))).toEqual([])
      } finally {
        for (const path of Object.keys(files)) rmSync(join(house, path))
      }
    },
  )

  test('no rule is without one', () => {
    const planted = new Set(plantedViolations.map(({ rule }) => rule))
    expect(rules.map(({ name }) => name).filter(name => !planted.has(name ?? ''))).toEqual([])
  })
})

describe('the check of a house', () => {
  test('complains of a page out of date, of a house git knows nothing of, and of a file the walk passed by', async () => {
    execFileSync('git', ['init', '-q'], { cwd: house })
    const untracked = await checkImports(house)
    expect(untracked.complaints).toEqual([
      'git tracks no TypeScript file here, so nothing was checked',
      'docs/reference/imports.md is out of date: npm run draw',
    ])
    mkdirSync(join(house, 'docs/reference'), { recursive: true })
    writeFileSync(join(house, 'docs/reference/imports.md'), untracked.graph)
    execFileSync('git', ['add', 'apps', 'packages', 'tooling', 'tilth.config.ts'], { cwd: house })
    const tracked = await checkImports(house)
    expect(tracked.complaints).toEqual([])
    expect(tracked.fileCount).toBeGreaterThan(10)
    mkdirSync(join(house, 'packages/core/dist'))
    writeFileSync(join(house, 'packages/core/dist/passed-by.ts'), '')
    execFileSync('git', ['add', '-f', 'packages/core/dist/passed-by.ts'], { cwd: house })
    expect((await checkImports(house)).complaints).toEqual(['packages/core/dist/passed-by.ts was not read by the import walk'])
  })
})

describe('the drawn graph', () => {
  test('has a dotted arrow for types alone, a full one as soon as one import is more, and nothing of tests', () => {
    const drawn = drawGraph({
      imports: [
        { from: 'apps/web/src/a.ts', to: 'apps/api/src/router.ts', isTypeOnly: true },
        { from: 'packages/db/src/a.ts', to: 'packages/core/src/b.ts', isTypeOnly: true },
        { from: 'packages/db/src/c.ts', to: 'packages/core/src/b.ts', isTypeOnly: false },
        { from: 'packages/host/src/c.test.ts', to: 'plugins/one/src/index.ts', isTypeOnly: false },
      ],
    })
    expect(drawn).toContain('apps_web -.-> apps_api')
    expect(drawn).toContain('packages_db --> packages_core')
    expect(drawn).not.toContain('"plugins')
  })

  test('is the same whichever plugins are installed', () => {
    const draw = (ids: readonly string[]) =>
      drawGraph({
        imports: ids.flatMap(id => [
          { from: 'tilth.config.ts', to: `plugins/${id}/src/index.ts`, isTypeOnly: false },
          { from: `plugins/${id}/src/index.ts`, to: 'packages/plugin-kit/src/index.ts', isTypeOnly: false },
          { from: `plugins/${id}/src/web/part.tsx`, to: `packages/${id}/src/index.ts`, isTypeOnly: false },
        ]),
      })
    expect(draw(['one'])).toContain('tilth_config_ts --> plugins')
    expect(draw(['one', 'another'])).toBe(draw(['another']))
  })
})
