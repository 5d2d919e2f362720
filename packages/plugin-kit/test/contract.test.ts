import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { makeApiReport, reportFile } from '../scripts/api-report.ts'
import { compareReports } from '../scripts/compare-reports.ts'
import { readPublishedSchema, schemaText } from '../scripts/write-schema.ts'

const command = 'npx pnpm@12.21.0 --filter @tilth/plugin-kit run contract'

describe('what is published of the contract', () => {
  test('the JSON Schema is that of the manifest as it is read now', () => {
    expect(readPublishedSchema() === schemaText(), `schema/manifest.schema.json is not current: ${command}`).toBe(true)
  })

  test('the report says what the kit exports now; what breaks it moves the number of the contract', { timeout: 180_000 }, () => {
    const { api, text } = makeApiReport()
    const file = reportFile(api)
    const committed = existsSync(file) ? readFileSync(file, 'utf8') : ''
    const { additions, breaks } = compareReports(committed, text)
    const list = (lines: readonly string[]): string => lines.map(line => `\n  ${line}`).join('')
    expect(breaks, `This breaks contract ${api}; move \`api\` in src/manifest.ts and say what changed:${list(breaks)}`).toEqual([])
    expect(committed === text, `There is more in contract ${api} than its report says. Write it: ${command}${list(additions)}`).toBe(true)
  })
})

const report = (...declarations: readonly string[]): string =>
  [
    '# Contract 1',
    '## @tilth/plugin-kit',
    declarations.map(text => `- ${/ (\w+)/.exec(text)?.[1]}`).join('\n'),
    '## Declarations',
    ...declarations.flatMap(text => [`### ${/ (\w+)/.exec(text)?.[1]}`, `\`\`\`ts\n${text}\n\`\`\``]),
  ].join('\n\n')

const tree = 'interface Tree {\n    readonly name: string;\n    readonly kinds?: readonly (\n    "a" | "b")[];\n}'
const color = "type Color = 'red' | 'green';"

describe('two reports', () => {
  test('that are the same differ in nothing', () => {
    expect(compareReports(report(tree, color), report(tree, color))).toEqual({ additions: [], breaks: [] })
  })

  test.each<[string, string, readonly string[], readonly string[]]>([
    ['a new declaration', report(tree, color, 'type Leaf = string;'), ['Leaf from @tilth/plugin-kit is new', 'Leaf is new'], []],
    ['one that is gone', report(tree), [], ['Color from @tilth/plugin-kit is gone', 'Color is gone']],
    ['a field that may be left out', report(tree.replace('}', '    readonly age?: number;\n}'), color), ['Tree has more than before'], []],
    ['a field that must be given', report(tree.replace('}', '    readonly age: number;\n}'), color), [], ['Tree is different']],
    ['a field that is gone', report(tree.replace('    readonly name: string;\n', ''), color), [], ['Tree is different']],
    ['a field of another type', report(tree.replace('string', 'number'), color), [], ['Tree is different']],
    ['a field that must be given now', report(tree.replace('kinds?', 'kinds'), color), [], ['Tree is different']],
    ['one more of several', report(tree, color.replace(';', " | 'blue';")), ['Color has more than before'], []],
    ['one less of several', report(tree, "type Color = 'red';"), [], ['Color is different']],
    ['another function', report(tree, 'const Color: (a: string) => void;'), [], ['Color is different']],
  ])('%s', (_, after, additions, breaks) => {
    expect(compareReports(report(tree, color), after)).toEqual({ additions, breaks })
  })

  test('nothing is compared with nothing: a contract without a report has everything new', () => {
    expect(compareReports('', report(tree)).breaks).toEqual([])
    expect(compareReports('', report(tree)).additions).toHaveLength(2)
  })
})
