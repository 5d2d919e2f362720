import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseNote, isUnsaved, type KeptNote, maySend, meetNote, settleNote, startNote } from './note-draft.ts'

const kept = (version: number, text: string): KeptNote => ({ version, text, writtenBy: 'Maria', writtenAt: '2026-11-20T10:42:00.000Z' })
const typing = (text: string) => ({ ...startNote(kept(1, 'Two coaches')), text })

describe('a note that is being written', () => {
  it('follows the server in silence while nothing is typed', () => {
    expect(meetNote(startNote(kept(1, 'Two coaches')), kept(2, 'Three coaches'))).toEqual(startNote(kept(2, 'Three coaches')))
  })

  it('keeps what is typed when somebody else was faster, and sends nothing by itself then', () => {
    const met = meetNote(typing('Two coaches, one library'), kept(2, 'Three coaches'))
    expect(met).toMatchObject({ text: 'Two coaches, one library', version: 2, theirs: { text: 'Three coaches' } })
    expect([isUnsaved(met), maySend(met)]).toEqual([true, false])
  })

  it('is settled by its own save, also when more was typed since', () => {
    expect(settleNote(typing('Three'), { text: 'Two', version: 2 })).toEqual({ base: 'Two', version: 2, text: 'Three', theirs: null })
    expect(isUnsaved(settleNote(typing('Two'), { text: 'Two', version: 2 }))).toBe(false)
  })

  it('takes one of the two, or both', () => {
    const met = meetNote(typing('Mine'), kept(2, 'Theirs'))
    expect(chooseNote(met, 'theirs')).toEqual(startNote(kept(2, 'Theirs')))
    expect(chooseNote(met, 'mine')).toMatchObject({ text: 'Mine', version: 2, base: 'Theirs' })
    expect(chooseNote(met, 'both')).toMatchObject({ text: 'Theirs\nMine', version: 2 })
    expect(maySend(chooseNote(met, 'both'))).toBe(true)
    const lists = meetNote(typing('Two coaches\nA library van'), kept(2, 'Two coaches\nReading nights'))
    expect(chooseNote(lists, 'both').text).toBe('Two coaches\nReading nights\nA library van')
  })

  it('never loses a text that was typed, whatever arrives in whatever order', () => {
    const arrivals = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.string()))
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), arrivals, (typed, versions) => {
        const start = { ...startNote(kept(0, '')), text: typed }
        const met = versions.reduce((draft, [version, text]) => meetNote(draft, kept(version, text)), start)
        expect(met.text).toBe(met.theirs === null && !isUnsaved(met) ? met.base : typed)
        expect(met.text === typed || versions.some(([, text]) => text === typed)).toBe(true)
      }),
    )
  })
})
