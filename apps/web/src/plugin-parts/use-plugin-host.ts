import { useQueryClient } from '@tanstack/solid-query'
import type { PluginHost, PluginWeb, RecordsShown, Shown } from '@tilth/plugin-kit/web'
import { useI18n } from '@tilth/ui'
import { createMemo } from 'solid-js'
import { readError } from '../server/read-error.ts'
import { useDistrict } from '../shell/district-context.tsx'
import type { ShownQuery } from '../shell/query-view.tsx'
import { actForPart, issueOf } from './act-for-part.ts'
import { partAddress } from './part-address.ts'
import { type PluginHere, recordsOfParts, useAnalysisOf, useRecordsOf } from './queries.ts'
import { wordsOfPart } from './words-of-part.ts'

/** A query as a web part reads it. */
const shownOf = <Read, Content>(query: ShownQuery<Read>, content: (read: Read) => Content): (() => Shown<Content>) =>
  createMemo((): Shown<Content> => {
    if (query.isSuccess || query.isRefetchError) {
      const read = query.data
      if (read !== undefined) return { state: 'ready', shown: content(read) }
    }
    if (query.isError) return { state: 'fault', issue: issueOf(readError(query.error)), retry: () => void query.refetch() }
    return { state: 'loading' }
  })

export interface PartPlace {
  readonly plugin: () => PluginHere
  readonly part: () => PluginWeb
  readonly orgId: () => string
}

/** The functions of the app for a part of one plugin at one place: everything goes the way of the app's own screens. */
export const usePluginHost = ({ plugin, part, orgId }: PartPlace): PluginHost => {
  const { slug } = useDistrict()
  const { locale } = useI18n()
  const queries = useQueryClient()
  const pluginId = () => plugin().id
  const touched: readonly unknown[] = ['records', 'analyses']
  return {
    analysis: analysisId =>
      shownOf(
        useAnalysisOf(() => ({ slug: slug(), pluginId: pluginId(), analysisId, orgId: orgId(), locale: locale() })),
        read => read,
      ),
    records: (formId, filter) => {
      const query = useRecordsOf(() => {
        const { status, where, between, onlyMine, sort, limit } = filter()
        return {
          slug: slug(),
          pluginId: pluginId(),
          formId,
          orgId: orgId(),
          locale: locale(),
          ...(status && { status: [...status] }),
          ...(where && { where: where.map(({ field, is }) => ({ field, is: [...is] })) }),
          ...(between && { between }),
          ...(onlyMine !== undefined && { onlyMine }),
          ...(sort && { sort }),
          ...(limit !== undefined && { limit }),
        }
      })
      return shownOf(
        query,
        ({ rows, total, names, today, may }): RecordsShown => ({
          rows: rows.map(({ id, orgId: at, orgName, label, status, fields, version, isMine }) => ({
            ...{ id, orgId: at, orgName, label, status, fields, version, isMine },
          })),
          total,
          names,
          today,
          mayCreate: may.create,
        }),
      )
    },
    act: async command => {
      const outcome = await actForPart(command, { pluginId: pluginId(), records: recordsOfParts(slug()) })
      if (outcome.ok)
        await queries.invalidateQueries({
          predicate: ({ queryKey: [scope, district, slice] }) => scope === 'district' && district === slug() && touched.includes(slice),
        })
      return outcome
    },
    words: { locale, say: (key, params) => wordsOfPart(part().messages, { locale, languages: plugin().languages }).say(key, params) },
    address: target => partAddress({ slug: slug(), pluginId: pluginId(), orgId: orgId() }, target),
  }
}
