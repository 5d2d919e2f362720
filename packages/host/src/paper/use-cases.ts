import * as v from 'valibot'
import { answerInput } from '../ratings/answer-input.ts'
import { roundSubject } from '../rounds/policy.ts'
import { defineUseCase } from '../use-case/use-case.ts'
import { keyBatch, paperView, takeBackLast } from './key-sheets.ts'

const roundId = v.string()
const said = v.nullable(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(80)))

export const readPaper = defineUseCase({
  kind: 'query',
  name: 'paper.read',
  input: v.object({ roundId, locale: v.picklist(['en', 'es']) }),
  policy: { action: 'paper.key', subject: roundSubject },
  run: paperView,
})

/** Sheets of paper that somebody read and keyed; at most a hundred at once. Sent twice they are in once. */
export const keyPaper = defineUseCase({
  kind: 'command',
  name: 'paper.key',
  input: v.object({
    roundId,
    sheets: v.pipe(
      v.array(
        v.object({
          id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{8,64}$/)),
          marks: v.record(v.string(), v.number()),
          answers: v.exactOptional(v.record(v.string(), answerInput)),
          position: said,
          language: said,
        }),
      ),
      v.minLength(1),
      v.maxLength(100),
    ),
  }),
  policy: { action: 'paper.key', subject: roundSubject },
  run: keyBatch,
})

export const takeBackPaper = defineUseCase({
  kind: 'command',
  name: 'paper.take_back',
  input: v.object({ roundId, sheetId: v.string() }),
  policy: { action: 'paper.key', subject: roundSubject },
  run: takeBackLast,
})
