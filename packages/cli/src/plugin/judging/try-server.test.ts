import { describe, expect, test } from 'vitest'
import { check } from '../check/check.ts'
import { authorsFolder, authorsPlugin, typed } from '../fixtures/author.ts'

const analysis = `  analyses: [
    { id: 'sums', title: 'Sums', description: 'Sums.', reads: ['calendar'], by: ['org'], measures: [], tables: [] },
  ],
`

/** A plugin that declares one analysis, and the code beside it. */
const withServer = (lines: readonly string[]) => {
  const { edit, write } = authorsPlugin(authorsFolder())
  edit('src/index.ts', { from: '  frameworks:', to: `${analysis}  frameworks:` })
  edit('package.json', { from: '".": "./src/index.ts"', to: '".": "./src/index.ts",\n    "./server": "./src/server.ts"' })
  write('src/server.ts', `import { defineServer } from '@tilth/plugin-kit/server'\n\n${lines.join('\n')}\n`)
}

const told = async (...args: readonly string[]) => {
  const { code, errors } = await typed(check, 'warm-welcome', ...args)
  return [code, errors.split('\n')[0], errors.split('\n')[1]?.trim()]
}

describe('code is tried where nothing has happened yet', () => {
  test('and is sound where it answers as it must', async () => {
    withServer(['export default defineServer({ analyses: { sums: () => ({}) } })'])
    expect(await typed(check, 'warm-welcome')).toMatchObject({ code: 0, errors: '' })
  })

  test('what it throws is told at the line that throws, and why', async () => {
    withServer([
      "const count = (days: string[]): number => days[0]!.split('-').length",
      '',
      'export default defineServer({ analyses: { sums: () => ({ measures: [count([])] as never }) } })',
    ])
    const [code, place, words] = await told()
    expect([code, place]).toEqual([1, expect.stringMatching(/^warm-welcome\/src\/server\.ts:3:\d+ {2}analyses\/0\/id$/)])
    expect(words).toMatch(/^sums stops with an error where nothing has happened yet: Cannot read properties of undefined/)
  })

  test('what does not end is ended', async () => {
    withServer(['export default defineServer({ analyses: { sums: () => { for (;;) {} } } })'])
    const [code, place, words] = await told('--locale', 'es')
    expect([code, place]).toEqual([1, expect.stringMatching(/^warm-welcome\/src\/index\.ts:\d+:\d+ {2}analyses\/0\/id$/)])
    expect(words).toBe('sums no termina donde todavía no ha pasado nada. Se detiene después de 2 segundos.')
  })

  test('what it gives is held against the manifest', async () => {
    withServer(["export default defineServer({ analyses: { sums: () => ({ findings: [{ code: 'wet' }] }) } })"])
    expect((await told())[2]).toBe('sums gives something that the manifest does not declare: unknown_finding at findings/0/code.')
  })

  test('what is declared and not there, and what is there and not declared', async () => {
    withServer(['export default defineServer({ analyses: { sum: () => ({}) } })'])
    const { errors } = await typed(check, 'warm-welcome')
    expect(errors).toContain('The code has sum, and the manifest does not declare it')
    expect(errors).toContain('The manifest declares sums, and the code has nothing under this id')
    expect(errors).toContain('2 things to mend.')
  })
})
