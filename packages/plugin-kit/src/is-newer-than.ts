/** A semantic version (semver.org 2.0.0). */
export const versionPattern =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$/

const partsOf = (version: string): { readonly numbers: readonly number[]; readonly before: readonly string[] } => {
  const [withoutBuild = ''] = version.split('+')
  const [numbers = '', ...rest] = withoutBuild.split('-')
  const before = rest.join('-')
  return { numbers: numbers.split('.').map(Number), before: before === '' ? [] : before.split('.') }
}

const compareNames = (a: string, b: string): number => {
  const areNumbers = [a, b].map(name => /^\d+$/.test(name))
  if (areNumbers[0] && areNumbers[1]) return Number(a) - Number(b)
  if (areNumbers[0] !== areNumbers[1]) return areNumbers[0] ? -1 : 1
  return a < b ? -1 : a > b ? 1 : 0
}

const compareBefore = (a: readonly string[], b: readonly string[]): number => {
  if (a.length === 0 || b.length === 0) return b.length - a.length
  for (const [index, name] of a.entries()) {
    const other = b[index]
    if (other === undefined) return 1
    const order = compareNames(name, other)
    if (order !== 0) return order
  }
  return a.length - b.length
}

/** Whether a version comes after another by the precedence of semantic versions: what is being made ready (`-beta`) comes before it is out. */
export const isNewerThan = (version: string, other: string): boolean => {
  const [a, b] = [partsOf(version), partsOf(other)]
  for (const index of [0, 1, 2]) {
    const order = (a.numbers[index] ?? 0) - (b.numbers[index] ?? 0)
    if (order !== 0) return order > 0
  }
  return compareBefore(a.before, b.before) > 0
}
