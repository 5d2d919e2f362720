import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AnswerDraft,
  chooseAnswer,
  isUnsaved,
  type KeptAnswer,
  maySend,
  meetAnswer,
  setRow,
  settleAnswer,
  startAnswer,
} from './answer-draft.ts'

const kept = (rows: KeptAnswer['rows'], no = 1): KeptAnswer => ({ rows, no, by: 'Dana' })

describe('an answer being written', () => {
  it('follows the server in silence while nothing is typed', () => {
    const draft = meetAnswer(startAnswer(kept({ q1: 'a' })), kept({ q1: 'b' }, 4))
    expect([draft.rows, draft.no, isUnsaved(draft)]).toEqual([{ q1: 'b' }, 4, false])
  })

  it('puts together what two wrote in different rows', () => {
    const draft = meetAnswer(
      setRow(startAnswer(kept({ q1: 'a', q2: 'b' })), { key: 'q1', value: 'mine' }),
      kept({ q1: 'a', q2: 'theirs', q3: 'new' }, 4),
    )
    expect([draft.rows, maySend(draft)]).toEqual([{ q1: 'mine', q2: 'theirs', q3: 'new' }, true])
  })

  it('keeps what was typed where both wrote in one row, until one is chosen', () => {
    const typed = setRow(setRow(startAnswer(kept({ q1: 'a', q2: 'b' })), { key: 'q1', value: 'mine' }), { key: 'q2', value: 'also mine' })
    const draft = meetAnswer(typed, kept({ q1: 'theirs', q2: 'b' }, 4))
    expect([draft.rows, maySend(draft), draft.theirs?.rows]).toEqual([{ q1: 'mine', q2: 'also mine' }, false, { q1: 'theirs', q2: 'b' }])
    expect(chooseAnswer(draft, 'mine')).toMatchObject({ no: 4, rows: { q1: 'mine', q2: 'also mine' }, theirs: null })
    expect(chooseAnswer(draft, 'theirs')).toMatchObject({ no: 4, rows: { q1: 'theirs', q2: 'also mine' }, theirs: null })
  })

  it('counts what was typed while a save was on its way as unsaved', () => {
    const sent = setRow(startAnswer(kept({})), { key: 'one', value: 'It' })
    const settled = settleAnswer(setRow(sent, { key: 'one', value: 'It holds' }), { rows: sent.rows, no: 2 })
    expect([settled.no, isUnsaved(settled), settled.rows]).toEqual([2, true, { one: 'It holds' }])
  })

  it('never loses a row that only one side changed, whatever arrives and whatever is chosen', () => {
    const rows = fc.dictionary(fc.constantFrom('q1', 'q2', 'q3'), fc.constantFrom('a', 'b', 'c'), { noNullPrototype: true })
    fc.assert(
      fc.property(rows, rows, rows, fc.constantFrom('mine' as const, 'theirs' as const), (base, typed, arrived, choice) => {
        const draft: AnswerDraft = { base, no: 1, rows: typed, theirs: null }
        const met = chooseAnswer(meetAnswer(draft, kept(arrived, 2)), choice)
        const wanted = (key: string): string | undefined => {
          const [before, mine, theirs] = [base[key], typed[key], arrived[key]]
          if (mine === before) return theirs
          return theirs === before || choice === 'mine' ? mine : theirs
        }
        const keys = ['q1', 'q2', 'q3']
        expect(keys.map(key => met.rows[key])).toEqual(keys.map(wanted))
        expect(met.no).toBe(2)
      }),
    )
  })
})
