import { issue } from '@tilth/core'
import {
  type Bytes,
  type DistrictContext,
  downloadEvidence,
  downloadLogPhoto,
  exportAnalysis,
  exportMeasure,
  exportRound,
  exportWindow,
  largestUpload,
  runUseCase,
  uploadEvidence,
  uploadLogPhoto,
  uploadMeasureValues,
  uploadRatings,
} from '@tilth/host'
import { exportRecords } from '@tilth/host/records'
import { type Context, Hono } from 'hono'
import type { AppEnv } from '../app/app-env.ts'
import type { AppOptions } from '../app/app-options.ts'
import { openRequest } from '../app/open-request.ts'
import { IssueError } from '../errors/issue-error.ts'
import { insist } from '../trpc/insist.ts'
import { openDistrict } from '../trpc/procedures.ts'
import { answerDownload } from './answer-download.ts'

/** Says what the file was called on the sender's device, percent-encoded: a path or a query would leave the name in logs on the way. */
export const fileNameHeader = 'x-tilth-file-name'

/** Files in and out. Thin like the procedures: open the district by the session, call the use case, which asks its policy before it reads a byte. */
export const fileRoutes = (options: AppOptions): Hono<AppEnv> => {
  const open = async (c: Context<AppEnv>, route: string): Promise<DistrictContext> => {
    c.set('route', route)
    return openDistrict(await openRequest(options, c), { slug: c.req.param('slug') })
  }
  return new Hono<AppEnv>()
    .post('/d/:slug/uploads/ratings', async c => {
      const context = await open(c, '/api/d/:slug/uploads/ratings')
      return c.json(insist(await runUseCase(uploadRatings, context, { name: readName(c), bytes: bodyOf(c, 'ratings') })))
    })
    .post('/d/:slug/uploads/evidence', async c => {
      const context = await open(c, '/api/d/:slug/uploads/evidence')
      const place = { roundId: c.req.query('round') ?? null, orgId: c.req.query('org') ?? null }
      return c.json(insist(await runUseCase(uploadEvidence, context, { name: readName(c), bytes: bodyOf(c, 'evidence'), ...place })))
    })
    .post('/d/:slug/uploads/cycle', async c => {
      const context = await open(c, '/api/d/:slug/uploads/cycle')
      const which = { cycleId: c.req.query('cycle') ?? '' }
      return c.json(insist(await runUseCase(uploadLogPhoto, context, { name: readName(c), bytes: bodyOf(c, 'cycle'), ...which })))
    })
    .get('/d/:slug/cycles/:cycleId/files/:fileId', async c => {
      const context = await open(c, '/api/d/:slug/cycles/:cycleId/files/:fileId')
      const which = { cycleId: c.req.param('cycleId'), fileId: c.req.param('fileId') }
      return answerDownload(insist(await runUseCase(downloadLogPhoto, context, which)))
    })
    .post('/d/:slug/uploads/measures', async c => {
      const context = await open(c, '/api/d/:slug/uploads/measures')
      const place = { measureId: c.req.query('measure') ?? '', orgId: c.req.query('org') ?? null }
      const values = { name: readName(c), bytes: bodyOf(c, 'measures'), ...place }
      return c.json(insist(await runUseCase(uploadMeasureValues, context, values)))
    })
    .get('/d/:slug/measures/:measureId/export', async c => {
      const context = await open(c, '/api/d/:slug/measures/:measureId/export')
      const asked = { orgId: null, ...c.req.query(), measureId: c.req.param('measureId') }
      return answerDownload(insist(await runUseCase(exportMeasure, context, asked)))
    })
    .get('/d/:slug/analyses/export', async c => {
      const context = await open(c, '/api/d/:slug/analyses/export')
      return answerDownload(insist(await runUseCase(exportAnalysis, context, c.req.query())))
    })
    .get('/d/:slug/records/export', async c => {
      const context = await open(c, '/api/d/:slug/records/export')
      return answerDownload(insist(await runUseCase(exportRecords, context, { ...placeOf(c), ...filtersOf(c) })))
    })
    .get('/d/:slug/rounds/:roundId/evidence/:evidenceId', async c => {
      const context = await open(c, '/api/d/:slug/rounds/:roundId/evidence/:evidenceId')
      const which = { roundId: c.req.param('roundId'), evidenceId: c.req.param('evidenceId') }
      return answerDownload(insist(await runUseCase(downloadEvidence, context, which)))
    })
    .get('/d/:slug/rounds/:roundId/export', async c => {
      const context = await open(c, '/api/d/:slug/rounds/:roundId/export')
      return answerDownload(insist(await runUseCase(exportRound, context, { ...c.req.query(), roundId: c.req.param('roundId') })))
    })
    .get('/d/:slug/windows/:windowId/export', async c => {
      const context = await open(c, '/api/d/:slug/windows/:windowId/export')
      return answerDownload(insist(await runUseCase(exportWindow, context, { ...c.req.query(), windowId: c.req.param('windowId') })))
    })
}

const readName = (c: Context<AppEnv>): string => {
  try {
    return decodeURIComponent(c.req.header(fileNameHeader) ?? '')
  } catch {
    throw new IssueError(issue('request.malformed'))
  }
}

/** A declared length is believed before the body is touched, so that the answer still reaches a sender who is in the middle of it. */
const bodyOf = (c: Context<AppEnv>, purpose: keyof typeof largestUpload): Bytes => {
  const most = largestUpload[purpose]
  if (Number(c.req.header('content-length') ?? 0) > most)
    throw new IssueError(issue('file.too_large', { params: { megabytes: Math.floor(most / 1_048_576) } }))
  return c.req.raw.body ?? []
}

/**
 * Which rows of a list go along, as JSON in the query. Only what names nobody: words that are searched for and values of fields would stay in
 * the logs on the way, so those filters are not for addresses.
 */
const filtersOf = (c: Context<AppEnv>): Readonly<Record<string, unknown>> => {
  try {
    const given: unknown = JSON.parse(c.req.query('filters') ?? '{}')
    if (typeof given !== 'object' || given === null) return {}
    return Object.fromEntries(Object.entries(given).filter(([name]) => ['status', 'between', 'onlyMine', 'removed', 'sort'].includes(name)))
  } catch {
    throw new IssueError(issue('request.malformed'))
  }
}

const placeOf = (c: Context<AppEnv>) => ({
  pluginId: c.req.query('pluginId') ?? '',
  formId: c.req.query('formId') ?? '',
  orgId: c.req.query('orgId') ?? '',
  locale: c.req.query('locale') ?? 'en',
})
