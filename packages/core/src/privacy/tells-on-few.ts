import { type Basis, combineFingerprints, extendBasis, isZeroRow, nullRows, sketch, withoutSign } from './null-rows.ts'

/** People who stand together in everything that is shown, and the sums over them that are. */
export interface KnownSums {
  /** How many people each summand holds. */
  readonly sizes: readonly number[]
  /** Each a 0/1 vector over the summands. */
  readonly sums: readonly (readonly number[])[]
}

interface Few {
  readonly atoms: readonly number[]
  readonly size: number
  readonly print: number
}

const pairsOf = (small: readonly number[], view: { readonly prints: readonly number[]; readonly sizes: readonly number[] }): Few[] =>
  small.flatMap((a, index) =>
    small.slice(index + 1).flatMap(b =>
      ([1, -1] as const).map(sign => ({
        atoms: [a, b],
        size: (view.sizes[a] ?? 0) + (view.sizes[b] ?? 0),
        print: withoutSign(combineFingerprints(view.prints[a] ?? 0, { b: view.prints[b] ?? 0, sign })),
      })),
    ),
  )

/** Four summands of which a sum of pluses and minuses is known: two pairs with one number. */
const isTied = (parts: readonly Few[], floor: number): boolean => {
  const byPrint = new Map<number, Few[]>()
  for (const part of parts) {
    const others = byPrint.get(part.print) ?? []
    for (const other of others) if (part.size + other.size < floor && !part.atoms.some(atom => other.atoms.includes(atom))) return true
    byPrint.set(part.print, [...others, part])
  }
  return false
}

/** Nobody adds nothing: empty summands fall out of every sum. */
const withoutEmpty = ({ sizes, sums }: KnownSums): KnownSums => {
  const isPeopled = (_: number, atom: number): boolean => (sizes[atom] ?? 0) > 0
  return { sizes: sizes.filter(isPeopled), sums: sums.map(sum => sum.filter(isPeopled)) }
}

/** Up to this many small summands every four of them are looked at; beyond, every three, and four only with plain pluses and minuses. */
const mostForAllFours = 40

interface Small {
  readonly size: number
  readonly sketch: readonly number[]
}

/** Whether some of the small summands, together fewer people than the floor, depend on each other. */
const dependsOnFew = (small: readonly Small[], { floor, most }: { readonly floor: number; readonly most: number }): boolean => {
  const search = (from: number, { basis, people }: { readonly basis: Basis; readonly people: number }): boolean => {
    for (let next = from; next < small.length; next++) {
      const { size, sketch: added } = small[next] as Small
      if (people + size >= floor) continue
      const grown = extendBasis(basis, added)
      if (!grown) return true
      if (grown.length < most && search(next + 1, { basis: grown, people: people + size })) return true
    }
    return false
  }
  return search(0, { basis: [], people: 0 })
}

const tells = ({ sizes, sums }: KnownSums, { floor, except }: { readonly floor: number; readonly except?: number }): boolean => {
  const sketches = nullRows(sizes.length, sums).map(sketch)
  const small = [...sizes.keys()].filter(atom => atom !== except && (sizes[atom] ?? 0) < floor)
  const parts = small.map(atom => ({ size: sizes[atom] ?? 0, sketch: sketches[atom] ?? [] })).toSorted((a, b) => a.size - b.size)
  const isExact = small.length <= mostForAllFours
  if (dependsOnFew(parts, { floor, most: isExact ? 4 : 3 })) return true
  if (isExact) return false
  const prints = sketches.map(([print = 0]) => print)
  return isTied(
    pairsOf(small, { prints, sizes }).filter(({ size }) => size < floor),
    floor,
  )
}

/**
 * Whether a reader of the sums, who knows who is in each of them, knows something about fewer people than the floor: a sum over them,
 * or a difference between them. Looked for among up to four summands, which is every way there is for a floor of five; among more than
 * forty small ones, four of them with plain pluses and minuses only. With `insiders` the reader may also know everything about the people of any one summand, as a
 * school knows its own.
 */
export const tellsOnFew = (
  known: KnownSums,
  { floor, insiders = false }: { readonly floor: number; readonly insiders?: boolean },
): boolean => {
  const { sizes, sums } = withoutEmpty(known)
  if (tells({ sizes, sums }, { floor })) return true
  if (!insiders) return false
  const rows = nullRows(sizes.length, sums)
  return rows.some((row, own) => {
    const alone = sizes.map((_, atom) => (atom === own ? 1 : 0))
    return !isZeroRow(row) && tells({ sizes, sums: [...sums, alone] }, { floor, except: own })
  })
}

/** Whether the sums determine a summand by itself, whatever its size. */
export const isDetermined = ({ sizes, sums }: KnownSums, summand: number): boolean => isZeroRow(nullRows(sizes.length, sums)[summand] ?? [])
