import type { Received } from './look-around.ts'
import type { ScriptedRun } from './scripted-round.ts'

/**
 * Where two runs differ once ids and times are put aside: `person / step / request: what`. Ids are compared by their order of appearance,
 * secrets and times by their shape, all else as it is, sizes and order included.
 */
export const compareRuns = (a: ScriptedRun, b: ScriptedRun): readonly string[] => {
  const [nameA, nameB] = [createNormalizer(), createNormalizer()]
  const differences: string[] = []
  const check = (where: string, first: unknown, second: unknown): void => {
    if (JSON.stringify(first) !== JSON.stringify(second)) differences.push(where)
  }
  for (const [person, answers] of Object.entries(a.received)) {
    const others = b.received[person] ?? []
    check(`${person}: number of answers`, answers.length, others.length)
    for (const [index, answer] of answers.entries()) {
      const other = others[index]
      if (!other) continue
      const where = `${person} / ${answer.step} / ${answer.request}`
      check(`${where}: status`, answer.status, other.status)
      check(`${where}: headers`, headersOf(answer, nameA), headersOf(other, nameB))
      check(`${where}: size`, answer.body.length, other.body.length)
      check(`${where}: body`, nameA(answer.body), nameB(other.body))
    }
  }
  for (const [person, text] of Object.entries(a.streams)) check(`${person} / stream`, nameA(text), nameB(b.streams[person] ?? ''))
  check(
    'log',
    a.logs.map(line => logged(line, nameA)),
    b.logs.map(line => logged(line, nameB)),
  )
  return differences
}

type Normalizer = (text: string) => string

const patterns: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['id', /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g],
  ['secret', /(?<=token=|\/invite\/|"token":")[\w-]{32}/g],
  ['code', /(?<=\/join\/|"code":")[A-Z0-9]{6}(?=["/?])/g],
]

const createNormalizer = (): Normalizer => {
  const known = new Map<string, string>()
  return text => {
    const named = patterns.reduce(
      (sofar, [name, pattern]) =>
        sofar.replaceAll(pattern, found => {
          const alias = known.get(found) ?? `<${name} ${known.size + 1}>`
          known.set(found, alias)
          return alias
        }),
      text,
    )
    return named.replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z/g, '<time>')
  }
}

const headersOf = ({ headers }: Received, normalize: Normalizer): readonly string[] =>
  headers.filter(([name]) => name !== 'date').map(([name, value]) => `${name}: ${normalize(value)}`)

const logged = (line: string, normalize: Normalizer): unknown => {
  const { time: _time, ms: _ms, ...fields } = JSON.parse(line) as Record<string, unknown>
  return normalize(JSON.stringify(fields))
}
