import { areParallel, combineFingerprints, fingerprint, isZeroRow, nullRows, withoutSign } from './null-rows.ts'

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

/** Three or four summands of which a sum of pluses and minuses is known: a pair and a single, or two pairs, with one number. */
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

const tells = ({ sizes, sums }: KnownSums, { floor, except }: { readonly floor: number; readonly except?: number }): boolean => {
  const rows = nullRows(sizes.length, sums)
  const small = [...sizes.keys()].filter(atom => atom !== except && (sizes[atom] ?? 0) < floor)
  if (small.some(atom => isZeroRow(rows[atom] ?? []))) return true
  const isFew = (...atoms: readonly number[]): boolean => atoms.reduce((sum, atom) => sum + (sizes[atom] ?? 0), 0) < floor
  const areTogether = (a: number, b: number): boolean => isFew(a, b) && areParallel(rows[a] ?? [], rows[b] ?? [])
  if (small.some((a, index) => small.slice(index + 1).some(b => areTogether(a, b)))) return true
  const prints = rows.map(fingerprint)
  const pairs = pairsOf(small, { prints, sizes }).filter(({ size }) => size < floor)
  const singles = small.map(atom => ({ atoms: [atom], size: sizes[atom] ?? 0, print: withoutSign(prints[atom] ?? 0) }))
  return isTied([...singles, ...pairs], floor)
}

/**
 * Whether a reader of the sums, who knows who is in each of them, knows something about fewer people than the floor: a sum over them,
 * or a difference between them. Looked for among up to four summands, which is every way for a floor of five, up to three and four of
 * them with plain pluses and minuses. With `insiders` the reader may also know everything about the people of any one summand, as a
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
