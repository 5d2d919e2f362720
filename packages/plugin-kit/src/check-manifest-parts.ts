import { Names, type Reading, type Spot, within } from '@tilth/core/document'
import { checkSettings } from '@tilth/core/enablement'
import { checkFields, type Field, type FieldKind } from '@tilth/core/fields'
import type { AnalysisDeclaration, Manifest, TableColumn, TableDeclaration } from './manifest.ts'
import { isOwnMessage, manifestPlaces } from './manifest-texts.ts'

type Draft = Reading<Manifest>

/** A setting is one plain value; who somebody is and what happened belongs to records. */
const settingKinds: readonly FieldKind[] = ['text', 'number', 'date', 'time', 'money', 'choice', 'yes-no']

const checkPresets = (manifest: Draft, spot: Spot): void => {
  const settings = checkFields(manifest.settings, { spot, key: 'settings' })
  within(spot, 'settings').each(manifest.settings, setting => {
    if (setting.kind !== undefined && !settingKinds.includes(setting.kind)) spot.at('kind', () => spot.report('not_a_setting'))
  })
  const ids = new Names(spot, 'preset')
  const areSettingsSound = spot.issues.length === 0
  const names = new Names(spot, 'setting')
  for (const id of settings.keys()) names.add(id)
  within(spot, 'presets').each(manifest.presets, preset => {
    ids.claim('id', preset.id)
    spot.at('values', () => {
      for (const [id, value] of Object.entries(preset.values ?? {})) {
        names.expect(id, id)
        const setting = areSettingsSound ? settings.get(id) : undefined
        if (setting && !checkSettings([setting as Field], { [id]: value }).ok) spot.at(id, () => spot.report('unfit_value'))
      }
    })
  })
}

/** What tells of one person has no place where people are counted. */
const personal: readonly (TableColumn['kind'] | undefined)[] = ['person', 'student', 'record']

const checkTable = (table: Reading<TableDeclaration>, spot: Spot): void => {
  const columns = new Names(spot, 'column')
  within(spot, 'columns').each(table.columns, column => {
    columns.claim('id', column.id)
    if (table.about === 'counts' && personal.includes(column.kind)) spot.at('kind', () => spot.report('personal_column'))
  })
  const counted = table.columns?.find(column => column?.id === table.counts)
  const isSound = table.about === 'counts' ? counted?.kind === 'number' : table.counts === undefined
  if (table.about !== undefined && !isSound) spot.at('counts', () => spot.report('counts_missing'))
}

const checkAnalysis = (analysis: Reading<AnalysisDeclaration>, { spot, measures }: { readonly spot: Spot; readonly measures: Names }) => {
  const read = new Names(spot, 'form')
  const tables = new Names(spot, 'table')
  const given = new Names(spot, 'measure')
  spot.at('reads', () => {
    analysis.reads?.forEach((form, index) => {
      read.claim(index, form)
    })
  })
  spot.at('measures', () => {
    analysis.measures?.forEach((measure, index) => {
      given.claim(index, measure)
      measures.expect(index, measure)
    })
  })
  within(spot, 'tables').each(analysis.tables, table => {
    tables.claim('id', table.id)
    checkTable(table, spot)
  })
}

const checkServerParts = (manifest: Draft, spot: Spot): void => {
  const measures = new Names(spot, 'measure')
  const analyses = new Names(spot, 'analysis')
  const reactions = new Names(spot, 'reaction')
  within(spot, 'measures').each(manifest.measures, measure => measures.claim('id', measure.id))
  within(spot, 'analyses').each(manifest.analyses, analysis => {
    analyses.claim('id', analysis.id)
    checkAnalysis(analysis, { spot, measures })
  })
  within(spot, 'reactions').each(manifest.reactions, reaction => reactions.claim('id', reaction.id))
}

/** A permission is used by reactions alone, and only where there is something of the plugin's own to write. */
const checkPermissions = (manifest: Draft, spot: Spot): void => {
  const given = new Names(spot, 'permission')
  spot.at('permissions', () => {
    manifest.permissions?.forEach((permission, index) => {
      given.claim(index, permission)
      const written = permission === 'measure.enter' ? manifest.measures : manifest.recordTypes
      if (permission !== undefined && (!manifest.reactions?.length || !written?.length))
        spot.at(index, () => spot.report('permission_without_use'))
    })
  })
}

/** Own texts are in the manifest itself, so messages of its own language are what its parts say, and nothing else. */
const checkMessages = (manifest: Draft, spot: Spot): void => {
  const [own] = manifest.languages ?? []
  const places = new Set(manifestPlaces(manifest).map(([path]) => path))
  const said = Object.keys(manifest.messages?.[own ?? ''] ?? {})
  const known = new Set(said)
  spot.at('messages', () => {
    for (const [language, texts] of Object.entries(manifest.messages ?? {}))
      spot.at(language, () => {
        for (const path of Object.keys(texts ?? {})) {
          if (language === own && places.has(path)) spot.at(path, () => spot.report('translates_own_language'))
          else if (isOwnMessage(path) && !known.has(path))
            spot.at(path, () => spot.report('own_language_lacks', { name: path, language: own ?? '' }))
          else if (!isOwnMessage(path) && !places.has(path)) spot.at(path, () => spot.report('unknown_path', spot.guess(path, places)))
        }
      })
  })
}

/**
 * What the parts of a manifest, its documents left aside, say about one another. Issues, all `plugin.*`: `duplicate_code`,
 * `dangling_reference`, `empty_list`, `missing_field`, `unknown_field`, `out_of_range` (of settings), `not_a_setting`, `unfit_value` (of a
 * preset), `counts_missing`, `personal_column`, `permission_without_use`, `translates_own_language`,
 * `unknown_path`, `own_language_lacks` (of messages).
 */
export const checkManifestParts = (manifest: Draft, spot: Spot): void => {
  checkPresets(manifest, spot)
  checkServerParts(manifest, spot)
  checkPermissions(manifest, spot)
  checkMessages(manifest, spot)
}
