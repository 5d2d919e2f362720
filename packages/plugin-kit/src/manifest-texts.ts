import type { Reading } from '@tilth/core/document'
import { fieldPlaces } from '@tilth/core/fields'
import type { Manifest } from './manifest.ts'

type Place = readonly [path: string, text: unknown]

const placesIn = <Part extends object>(
  place: string,
  { part, fields }: { readonly part: Part | undefined; readonly fields: readonly (keyof Part & string)[] },
): readonly Place[] => (part ? fields.map(field => [`${place}/${field}`, part[field]] as const) : [])

/** The fields of a manifest, of a measure and of an analysis, a table or a reaction that hold texts for people. */
export const spoken = ['name', 'summary', 'changes'] as const
export const counted = ['name', 'definition', 'numerator', 'denominator', 'unit'] as const
export const told = ['title', 'description'] as const

/** Every place of a manifest, its documents left aside, that holds a text for people, by the path its `messages` use. */
export const manifestPlaces = (manifest: Reading<Omit<Manifest, 'frameworks'>>): readonly Place[] => [
  ...spoken.map(field => [field, manifest[field]] as const),
  ...fieldPlaces(manifest.settings, 'settings'),
  ...(manifest.presets ?? []).flatMap(part => placesIn(`presets/${part?.id}`, { part, fields: ['label', 'source'] })),
  ...(manifest.measures ?? []).flatMap(part => placesIn(`measures/${part?.id}`, { part, fields: counted })),
  ...(manifest.analyses ?? []).flatMap(analysis => [
    ...placesIn(`analyses/${analysis?.id}`, { part: analysis, fields: told }),
    ...(analysis?.tables ?? []).flatMap(table => [
      ...placesIn(`analyses/${analysis?.id}/tables/${table?.id}`, { part: table, fields: told }),
      ...(table?.columns ?? []).map(
        column => [`analyses/${analysis?.id}/tables/${table?.id}/columns/${column?.id}/label`, column?.label] as const,
      ),
    ]),
  ]),
  ...(manifest.reactions ?? []).flatMap(part => placesIn(`reactions/${part?.id}`, { part, fields: told })),
]

/** What a server or a web part says, by a key that it alone knows: the texts are nowhere but in `messages`. */
export const isOwnMessage = (path: string): boolean => /^(findings|words|web)\/[^/]+$/.test(path)

/** Every text of a manifest that is written for people and may be translated: its own, and what its parts say. */
export const manifestTexts = (manifest: Omit<Manifest, 'frameworks'>): readonly { readonly path: string; readonly text: string }[] => {
  const said = Object.entries(manifest.messages?.[manifest.languages[0] ?? ''] ?? {}).filter(([path]) => isOwnMessage(path))
  const own: readonly Place[] = [...manifestPlaces(manifest), ...said]
  return own.flatMap(([path, text]) => (typeof text === 'string' && text !== '' ? [{ path, text }] : []))
}
