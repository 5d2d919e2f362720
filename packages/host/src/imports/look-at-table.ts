import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import { type Scale, translate } from '@tilth/core/conditions'
import { markInWords, notApplicable, notMine, notObservable, notSure } from '@tilth/core/rubrics'
import { readUpload } from '../files/uploads.ts'
import { orgPathOf } from '../people/org-path.ts'
import { readOrgTree } from '../people/people-store.ts'
import { enabledFrameworks } from '../plugins/enabled-frameworks.ts'
import type { DistrictContext } from '../use-case/context.ts'
import type { FrameworkChoice } from './mapping/import-mapping.ts'
import { type MappedFramework, readMappedFramework } from './mapping/mapped-framework.ts'
import { profileTable } from './mapping/profile-table.ts'
import { suggestMapping } from './mapping/suggest-mapping.ts'
import { tableLimits } from './table/table.ts'
import type { MarkChoice, TableLookView } from './views.ts'

type Locale = 'en' | 'es'

export interface TableLook {
  readonly uploadId: string
  readonly sheet: string | null
  /** Null: the enabled one that fits best. */
  readonly framework: FrameworkChoice | null
  readonly locale: Locale
}

/** What is in the file, what it could be mapped to, and how it most likely is. */
export const lookAtTable = async (context: DistrictContext, input: TableLook): Promise<Result<TableLookView, Issue>> => {
  const upload = await readUpload(context, { uploadId: input.uploadId, purpose: 'ratings' })
  if (!upload) return err(issue('import.upload_gone'))
  const profile = await profileTable(context, { file: upload, sheet: input.sheet })
  if (!profile.ok) return profile
  const choices = (await enabledFrameworks(context)).flatMap(({ pluginId, framework }) => {
    const localized = translate(framework, input.locale)
    return localized.instruments.map(instrument => ({
      pluginId,
      frameworkId: framework.id,
      instrumentId: instrument.id,
      title: localized.instruments.length === 1 ? localized.title : `${localized.title}: ${instrument.title}`,
    }))
  })
  const asked = input.framework ? [input.framework] : choices.map(choice => ({ kind: 'enabled' as const, ...choice }))
  const readings: { readonly mapped: MappedFramework; readonly suggestion: ReturnType<typeof suggestMapping> }[] = []
  for (const choice of asked) {
    const mapped = await readMappedFramework(context, { choice, locale: input.locale })
    if (mapped.ok) readings.push({ mapped: mapped.value, suggestion: suggestMapping(profile.value, mapped.value) })
    else if (input.framework) return mapped
  }
  const fitting = (reading: (typeof readings)[number]): number => reading.suggestion.items.length + reading.suggestion.itemValues.length
  const best = readings.reduce<(typeof readings)[number] | null>(
    (found, one) => (!found || fitting(one) > fitting(found) ? one : found),
    null,
  )
  const orgs = await readOrgTree(context)
  return ok({
    uploadId: upload.id,
    name: upload.name,
    size: upload.size,
    ...profile.value,
    limits: { rows: tableLimits.rows, columns: tableLimits.columns },
    frameworks: choices,
    chosen: best && describeChosen(best.mapped, input.locale),
    suggestion: best?.suggestion ?? null,
    orgs: orgs.filter(org => org.archivedAt === null).map(({ id, name }) => ({ id, name, depth: orgPathOf(orgs, id).length - 1 })),
  })
}

const describeChosen = ({ pluginId, framework, instrument, items, scales }: MappedFramework, locale: Locale): TableLookView['chosen'] => ({
  pluginId,
  frameworkId: framework.id,
  instrumentId: instrument.id,
  title: translate(framework, locale).title,
  shortTitle: translate(framework, locale).shortTitle,
  items: items.map(({ code, label, scale }) => ({ code, label, scale: scale.id })),
  scales: scales.map(scale => ({ id: scale.id, kind: scale.kind, marks: marksOf(scale, locale) })),
})

const marksOf = (scale: Scale, locale: Locale): readonly MarkChoice[] => {
  const steps =
    scale.kind === 'levels'
      ? scale.levels.map(({ label }, mark) => ({ mark, label }))
      : scale.anchors.map(({ label, position }) => ({ mark: position, label }))
  const { allows } = scale
  const asides = [
    ...(allows.notSure ? [notSure] : []),
    ...(allows.notMine ? [notMine] : []),
    ...(allows.notApplicable ? [notApplicable] : []),
    ...(allows.notObservable ? [notObservable] : []),
  ]
  return [...steps, ...asides.map(mark => ({ mark, label: markInWords(mark, { scale, locale }) }))]
}
