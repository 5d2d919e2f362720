import type { Cube } from './cube.ts'
import { needOf } from './need-of.ts'
import type { Prover } from './prover.ts'
import { isWitness, type Move, meets } from './witness.ts'

/** One breakdown to protect: cells that must be hidden, which of them are small, and what it costs to hide each other cell. */
export interface Task {
  readonly table: Cube
  readonly prover: Prover
  readonly threshold: number
  /** 1 for cells that the policy finds too small; they need an interval that reaches the threshold. */
  readonly small: Uint8Array
  readonly mustHide: Uint8Array
  /** Infinite for cells that are known already and cannot be hidden any more. */
  readonly prices: Float64Array
}

/** Moves found so far and what each of them proves, so that one search serves many cells. */
const proofBook = (task: Task) => {
  const moveOf = new Map<number, Move>()
  const provenThrough = new Map<number, Set<number>>()
  const assign = (cell: number, move: Move): void => {
    for (const part of moveOf.get(cell)?.keys() ?? []) provenThrough.get(part)?.delete(cell)
    moveOf.set(cell, move)
    for (const part of move.keys()) {
      const proven = provenThrough.get(part) ?? new Set<number>()
      provenThrough.set(part, proven.add(cell))
    }
  }
  return {
    has: (cell: number) => moveOf.has(cell),
    record: (move: Move): void => {
      for (const cell of move.keys()) if (!moveOf.has(cell) && meets(move, needOf(task, cell))) assign(cell, move)
    },
    assign,
    provenThrough: (cell: number): readonly number[] => [...(provenThrough.get(cell) ?? [])].filter(proven => proven !== cell),
    moves: (): readonly Move[] => [...new Set(moveOf.values())],
    forget: (cell: number): void => {
      for (const part of moveOf.get(cell)?.keys() ?? []) provenThrough.get(part)?.delete(cell)
      moveOf.delete(cell)
    },
  }
}

type ProofBook = ReturnType<typeof proofBook>

/** Hides more until every hidden cell has a proof; where the search sees no way, everything that can be. False where even that is too little. */
const settle = (task: Task, { hidden, book }: { readonly hidden: Uint8Array; readonly book: ProofBook }): boolean => {
  const { prover, prices, table, small } = task
  const queue: number[] = []
  for (let cell = 0; cell < hidden.length; cell++) if (hidden[cell] === 1) queue.push(cell)
  queue.sort((a, b) => (small[b] as number) - (small[a] as number) || (table.counts[a] as number) - (table.counts[b] as number) || a - b)
  const hide = (cells: readonly number[]): void => {
    for (const cell of cells) {
      hidden[cell] = 1
      queue.push(cell)
    }
  }
  for (let next = 0; next < queue.length; next++) {
    const cell = queue[next] as number
    if (book.has(cell)) continue
    const need = needOf(task, cell)
    for (;;) {
      const known = prover.prove(need, hidden)
      const found = known ? { added: [], move: known } : prover.suggest(need, { hidden, prices })
      if (found) {
        hide(found.added.filter(at => hidden[at] === 0))
        if (meets(found.move, need) && isWitness(table, { move: found.move, isHidden: at => hidden[at] === 1 })) {
          book.record(found.move)
          break
        }
      }
      const rest = [...hidden.keys()].filter(at => hidden[at] === 0 && (prices[at] as number) < Number.POSITIVE_INFINITY)
      if (rest.length === 0) return false
      hide(rest)
    }
  }
  return true
}

/** Shows again, dearest first, what no proof needs. */
const trim = (task: Task, { hidden, book }: { readonly hidden: Uint8Array; readonly book: ProofBook }): void => {
  const { prover, prices, table, mustHide } = task
  const added = [...hidden.keys()].filter(cell => hidden[cell] === 1 && mustHide[cell] === 0)
  added.sort((a, b) => (prices[b] as number) - (prices[a] as number) || a - b)
  for (const cell of added) {
    hidden[cell] = 0
    const found = new Map<number, Move>()
    const isStillProven = book.provenThrough(cell).every(proven => {
      const need = needOf(task, proven)
      const move = [...new Set(found.values())].find(known => meets(known, need)) ?? prover.prove(need, hidden)
      if (!move || !meets(move, need) || !isWitness(table, { move, isHidden: at => hidden[at] === 1 })) return false
      found.set(proven, move)
      return true
    })
    if (isStillProven) {
      book.forget(cell)
      for (const [proven, move] of found) book.assign(proven, move)
    } else hidden[cell] = 1
  }
}

/** What is hidden in one breakdown, and the moves that prove every hidden cell of it. */
export interface Cover {
  readonly hidden: Uint8Array
  readonly moves: readonly Move[]
}

/**
 * Chooses what to hide beside the cells that must be: cell by cell the cheapest way to give it its interval, then shows again whatever
 * turned out not to be needed. `start` is a choice to begin with, and moves known from elsewhere: those that still hold spare a search.
 * Undefined where known cells leave no way.
 */
export const shield = (task: Task, start: Cover = { hidden: task.mustHide, moves: [] }): Cover | undefined => {
  const hidden = start.hidden.slice()
  for (const [cell, must] of task.mustHide.entries()) if (must === 1) hidden[cell] = 1
  const book = proofBook(task)
  for (const move of start.moves) if (isWitness(task.table, { move, isHidden: at => hidden[at] === 1 })) book.record(move)
  if (!settle(task, { hidden, book })) return undefined
  trim(task, { hidden, book })
  return { hidden, moves: book.moves() }
}
