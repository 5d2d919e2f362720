import type { Scale } from '@tilth/core/conditions'
import { highestPosition, notApplicable, notMine, notSure } from '@tilth/core/rubrics'

/** What a keyed cell says: a mark, nothing, or why it says neither. */
export type CellReading = { readonly mark: number } | { readonly blank: true } | { readonly wrong: 'level' | 'position' | 'not_offered' }

const answers: Readonly<Record<string, { readonly mark: number; readonly allowed: 'notSure' | 'notMine' | 'notApplicable' }>> = {
  n: { mark: notSure, allowed: 'notSure' },
  x: { mark: notApplicable, allowed: 'notApplicable' },
  m: { mark: notMine, allowed: 'notMine' },
}

/** The letters under the line of the printed form, a tenth apart. */
export const tickLetters: readonly string[] = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k']

/** Reads what was typed as the printed form says it: the number of a level; a letter or 0 to 100 on a line; n, x or m for an answer without a place. */
export const readCell = (typed: string, scale: Scale): CellReading => {
  const text = typed.trim().toLowerCase()
  if (text === '') return { blank: true }
  const answer = answers[text]
  if (answer) return scale.allows[answer.allowed] ? { mark: answer.mark } : { wrong: 'not_offered' }
  if (scale.kind === 'levels') {
    const level = /^\d{1,2}$/.test(text) ? Number(text) : 0
    return level >= 1 && level <= scale.levels.length ? { mark: level - 1 } : { wrong: 'level' }
  }
  const tick = tickLetters.indexOf(text)
  if (tick >= 0) return { mark: tick * 10 }
  const position = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN
  return position <= highestPosition ? { mark: position } : { wrong: 'position' }
}
