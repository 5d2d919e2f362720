/** Exact rank of whole numbers, by elimination without fractions. */
const rank = (matrix: readonly (readonly number[])[]): number => {
  let rows = matrix.map(row => row.map(BigInt))
  let found = 0
  for (let column = 0; column < (matrix[0]?.length ?? 0); column += 1) {
    const pivot = rows.find(row => row[column] !== 0n)
    if (!pivot) continue
    found += 1
    const lead = pivot[column] ?? 1n
    rows = rows.filter(row => row !== pivot).map(row => row.map((value, at) => value * lead - (row[column] ?? 0n) * (pivot[at] ?? 0n)))
  }
  return found
}

type People = ReadonlySet<string>

/**
 * Somebody who remembers every number ever shown, knows who is behind it, and can add and subtract without limit. Each number shown of
 * some people is taken as everything about them together.
 */
export const createReader = () => {
  const seen = new Map<string, Map<string, People>>()
  const all = (about: string): readonly People[] => [...(seen.get(about)?.values() ?? [])]

  /** People who stand in the same sums cannot be told apart: one summand for each such set of them. */
  const summands = (about: string, besides: readonly People[] = []) => {
    const sums = all(about)
    const split = [...sums, ...besides]
    const bySignature = new Map<string, string[]>()
    for (const person of new Set(split.flatMap(people => [...people]))) {
      const signature = split.map(people => (people.has(person) ? '1' : '0')).join('')
      bySignature.set(signature, [...(bySignature.get(signature) ?? []), person])
    }
    const atoms = [...bySignature.values()]
    const vectorOf = (people: People): readonly number[] => atoms.map(([first = '']) => (people.has(first) ? 1 : 0))
    return { atoms, sums: sums.map(vectorOf), vectorOf }
  }

  return {
    see: (about: string, people: readonly string[]): void => {
      const known = seen.get(about) ?? new Map<string, People>()
      seen.set(about, known.set(people.toSorted().join(), new Set(people)))
    },
    topics: (): readonly string[] => [...seen.keys()],
    hasSeen: (about: string, people: readonly string[]): boolean => seen.get(about)?.has(people.toSorted().join()) ?? false,
    /** Whether all about these people together follows from what was shown. */
    determines: (about: string, people: readonly string[]): boolean => {
      const { sums, vectorOf } = summands(about, [new Set(people)])
      return sums.length > 0 && rank([...sums, vectorOf(new Set(people))]) === rank(sums)
    },
    /** Some people, fewer than the floor, about whom a sum or a difference follows from what was shown; null where there are none. */
    findFew: (about: string, floor: number): readonly string[] | null => {
      const { atoms, sums } = summands(about)
      const whole = rank(sums)
      let sets: (readonly number[])[] = [[]]
      for (const [atom, people] of atoms.entries()) {
        const grown = sets.map(set => [...set, atom])
        const isFew = (set: readonly number[]): boolean => set.reduce((count, each) => count + (atoms[each]?.length ?? 0), 0) < floor
        if (people.length < floor) sets = [...sets, ...grown.filter(isFew)]
      }
      const told = sets.find(set => set.length > 0 && rank(sums.map(sum => sum.filter((_, at) => !set.includes(at)))) < whole)
      return told ? told.flatMap(atom => atoms[atom] ?? []) : null
    },
  }
}

export type Reader = ReturnType<typeof createReader>
