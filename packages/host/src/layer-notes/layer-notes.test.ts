import { expect, test } from 'vitest'
import { createTestDistrict, refuse, succeed } from '../../test/harness.ts'
import { openTlaRound } from '../../test/tla-round.ts'
import { revealRound } from '../rounds/use-cases.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { readLayerNotes, writeLayerNote } from './use-cases.ts'

const noted = async () => {
  const district = await createTestDistrict()
  const round = await openTlaRound(district, 3)
  const { roundId } = round
  const write = (context: DistrictContext, note: { readonly prompt?: string; readonly version?: number; readonly text: string }) =>
    succeed(writeLayerNote, context, { roundId, layer: 'E', prompt: 'in-place', version: 0, ...note })
  const noteOf = async (context: DistrictContext, prompt = 'in-place') => {
    const view = await succeed(readLayerNotes, context, { roundId, locale: 'en' })
    return view.layers.find(layer => layer.code === 'E')?.notes.find(note => note.prompt === prompt)
  }
  const [first = round.leading, second = round.leading] = round.contexts
  return { ...round, district, write, noteOf, first, second }
}

test('the core and each layer have what is in place and the document’s own questions, in the language asked for', async () => {
  const { roundId, first } = await noted()
  const view = await succeed(readLayerNotes, first, { roundId, locale: 'en' })
  expect(view.layers.map(layer => [layer.code, layer.isCore, layer.notes.length])).toEqual([
    ['CORE', true, 1],
    ['E', false, 5],
    ['S', false, 4],
    ['P', false, 5],
  ])
  const questions = view.layers.flatMap(layer => layer.notes.map(note => note.question))
  expect(questions).toContain('What does quality support in each area look like, sound like?')
  const spanish = await succeed(readLayerNotes, first, { roundId, locale: 'es' })
  expect(spanish.layers[1]?.notes[1]?.question).not.toBe(view.layers[1]?.notes[1]?.question)
})

test('what the team writes stands for the team, with its author and its versions', async () => {
  const { leading, first, write, noteOf } = await noted()
  expect(await write(first, { text: 'Two coaches' })).toMatchObject({ version: 1 })
  expect(await write(leading, { text: 'Two coaches and a library', version: 1 })).toMatchObject({ version: 2 })
  expect(await noteOf(first)).toMatchObject({ text: 'Two coaches and a library', version: 2, writtenBy: 'Facilitator' })
})

test('whoever was slower is told, nothing is overwritten, and the same words again are no version', async () => {
  const { roundId, first, second, write, noteOf } = await noted()
  await write(first, { text: 'Mine' })
  const slower = await refuse(writeLayerNote, second, { roundId, layer: 'E', prompt: 'in-place', version: 0, text: 'Also mine' })
  expect(slower).toMatchObject({ code: 'conflict.layer_note_changed', params: { version: 1 } })
  expect(await noteOf(second)).toMatchObject({ text: 'Mine', version: 1 })
  expect(await write(second, { text: 'Mine', version: 1 })).toMatchObject({ version: 1 })
  const both = await Promise.all(
    [first, second].map(context =>
      succeed(writeLayerNote, context, { roundId, layer: 'E', prompt: 'reflection-e-1', version: 0, text: context === first ? 'A' : 'B' })
        .then(() => 'kept')
        .catch(() => 'told'),
    ),
  )
  expect(both.toSorted()).toEqual(['kept', 'told'])
})

test('a question the document does not ask is refused', async () => {
  const { roundId, first } = await noted()
  const unknown = { roundId, layer: 'E', prompt: 'reflection-s-1', version: 0, text: 'x' }
  expect((await refuse(writeLayerNote, first, unknown)).code).toBe('layer_note.unknown_prompt')
})

test('notes are the team’s own until the reveal, then for whoever reads the results; strangers and guests write nothing', async () => {
  const { roundId, leading, first, rate, district, write } = await noted()
  await write(first, { text: 'Two coaches' })
  const coach = await district.as(await district.addPerson('Cory Coach', 'coach'))
  const stranger = await district.as(await district.addPerson('Stranger', 'member', district.schoolId))
  const asked = { roundId, locale: 'en' }
  expect((await refuse(readLayerNotes, coach, asked)).code).toBe('not_found')
  await rate(0, { E1: 10, E2: 50, S6: 30 })
  await succeed(revealRound, leading, { roundId })
  expect((await succeed(readLayerNotes, coach, asked)).may).toEqual({ write: false })
  expect((await refuse(writeLayerNote, coach, { ...asked, layer: 'E', prompt: 'in-place', version: 1, text: 'x' })).code).toBe('denied')
  expect((await refuse(readLayerNotes, stranger, asked)).code).toBe('not_found')
})
