import * as v from 'valibot'
import { placeOfMeasureSubject } from '../measures/policy.ts'
import { rootSubject } from '../people/policy.ts'
import { defineUseCase } from '../use-case/use-case.ts'
import type { Bytes } from './file-store.ts'
import { evidencePlace } from './policy.ts'
import { sweepStoredFiles } from './sweep-files.ts'
import { takeUpload } from './uploads.ts'

const hasPieces = (given: unknown): given is Bytes =>
  typeof given === 'object' && given !== null && (Symbol.asyncIterator in given || Symbol.iterator in given)

const file = { name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200)), bytes: v.custom<Bytes>(hasPieces) }

/** A table of ratings, CSV or XLSX, to be looked at before it is taken in. The bytes are read only once the policy has let them pass. */
export const uploadRatings = defineUseCase({
  kind: 'command',
  name: 'files.upload_ratings',
  input: v.object(file),
  policy: { action: 'ratings.import', subject: rootSubject },
  run: (context, input) => takeUpload(context, { ...input, purpose: 'ratings' }),
})

export const uploadEvidence = defineUseCase({
  kind: 'command',
  name: 'files.upload_evidence',
  input: v.object({ ...file, roundId: v.nullable(v.string()), orgId: v.nullable(v.string()) }),
  policy: { action: 'evidence.add', subject: evidencePlace },
  run: (context, { name, bytes }) => takeUpload(context, { name, bytes, purpose: 'evidence' }),
})

/** A table of values of one measure, CSV or XLSX. */
export const uploadMeasureValues = defineUseCase({
  kind: 'command',
  name: 'files.upload_measure_values',
  input: v.object({ ...file, measureId: v.string(), orgId: v.nullable(v.string()) }),
  policy: { action: 'datum.enter', subject: placeOfMeasureSubject },
  run: (context, { name, bytes }) => takeUpload(context, { name, bytes, purpose: 'measures' }),
})

/** Run by a job. Removes uploads whose day is over and files that nothing points at. */
export const sweepFiles = defineUseCase({
  kind: 'command',
  name: 'files.sweep',
  input: v.object({}),
  policy: { action: 'district.edit', subject: rootSubject },
  run: sweepStoredFiles,
})
