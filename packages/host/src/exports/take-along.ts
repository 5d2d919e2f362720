import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import { query, readMany } from '@tilth/db'
import { profile } from '@tilth/db/district'
import { format, type Locale } from '@tilth/i18n'
import { plainText, spreadsheet } from '../files/find-media-type.ts'
import type { Download } from '../files/views.ts'
import { readLayerNotes } from '../layer-notes/use-cases.ts'
import { readPriorities } from '../priorities/use-cases.ts'
import { readResults } from '../results/use-cases.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { runUseCase } from '../use-case/run-use-case.ts'
import { readWindow } from '../windows/use-cases.ts'
import type { ExportSheet } from './export-sheet.ts'
import { roundSheets } from './round-sheets.ts'
import { windowSheets } from './window-sheets.ts'
import { writeCsv } from './write-csv.ts'
import { writeWorkbook } from './write-workbook.ts'

export interface TakeAlong {
  readonly format: 'csv' | 'xlsx'
  /** Which table of comma-separated text; a workbook holds them all. */
  readonly part: ExportSheet['id']
  readonly locale: Locale
}

/** What this viewer sees of a round, as a file. Each part passes the use case of its screen, policy and floors included. */
export const takeRoundAlong = async (
  context: DistrictContext,
  { roundId, ...asked }: TakeAlong & { readonly roundId: string },
): Promise<Result<Download, Issue>> => {
  const input = { roundId, locale: asked.locale }
  const [results, priorities, layerNotes] = await Promise.all([
    runUseCase(readResults, context, input),
    runUseCase(readPriorities, context, input),
    runUseCase(readLayerNotes, context, input),
  ])
  if (!results.ok) return results
  if (!priorities.ok) return priorities
  const shown = { results: results.value, priorities: priorities.value, layerNotes: layerNotes.ok ? layerNotes.value : null }
  const sheets = roundSheets(shown, { locale: asked.locale, timeZone: await readTimeZone(context), at: context.now() })
  return download(sheets, { ...asked, title: results.value.round.title })
}

/** A window's patterns as released, as a file. Issue: `export.not_released`. */
export const takeWindowAlong = async (
  context: DistrictContext,
  { windowId, ...asked }: TakeAlong & { readonly windowId: string },
): Promise<Result<Download, Issue>> => {
  const window = await runUseCase(readWindow, context, { windowId, locale: asked.locale })
  if (!window.ok) return window
  const { patterns } = window.value
  if (!patterns) return err(issue('export.not_released'))
  const sheets = windowSheets(
    { window: window.value, patterns },
    { locale: asked.locale, timeZone: await readTimeZone(context), at: context.now() },
  )
  return download(sheets, { ...asked, title: window.value.title })
}

const readTimeZone = async (context: DistrictContext): Promise<string> => {
  const [[found]] = await readMany(context.db, [query.select({ timeZone: profile.timeZone }).from(profile)])
  return found?.timeZone ?? 'UTC'
}

const download = async (
  sheets: readonly ExportSheet[],
  asked: TakeAlong & { readonly title: string },
): Promise<Result<Download, Issue>> => {
  const title = fileNameOf(asked.title)
  if (asked.format === 'xlsx') return ok({ name: `${title}.xlsx`, mediaType: spreadsheet, bytes: [await writeWorkbook(sheets)] })
  const sheet = sheets.find(({ id }) => id === asked.part)
  const name = `${title} - ${sheet?.title ?? format(asked.locale, { key: `exports.sheet.${asked.part}` })}.csv`
  const text = sheet ? writeCsv(sheet) : writeCsv({ id: asked.part, title: '', head: [], rows: [] })
  return ok({ name, mediaType: plainText, bytes: [new TextEncoder().encode(text)] })
}

/** A title as file systems take it. */
export const fileNameOf = (title: string): string =>
  title
    .replaceAll(/[\p{Cc}\\/:*?"<>|]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .slice(0, 120) || 'Tilth'
