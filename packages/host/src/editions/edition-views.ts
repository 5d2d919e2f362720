import { type Framework, hashFramework, translate } from '@tilth/core/conditions'
import { type EditionRelation, editionRelations, type ItemMap } from '@tilth/core/editions'
import { query, readMany } from '@tilth/db'
import { person, round } from '@tilth/db/district'
import type { DistrictContext } from '../use-case/context.ts'
import { type EditionRef, editionKey, isSameEdition, refOf } from './edition-ref.ts'
import { type EditionChange, readEditionChanges } from './edition-store.ts'
import { findEdition, offeredEditions, ownEditions } from './find-edition.ts'
import type { EditionChangeView, EditionsView, EditionView, NamedCondition } from './views.ts'

export interface RoundOfEdition extends EditionRef {
  readonly openedAt: Date | null
}

export const readRoundsOfEditions = async ({ db }: Pick<DistrictContext, 'db'>): Promise<readonly RoundOfEdition[]> => {
  const [rows] = await readMany(db, [
    query.select({ frameworkId: round.frameworkId, edition: round.edition, openedAt: round.openedAt }).from(round),
  ])
  return rows
}

/** Rounds of the newer edition that opened since a change: with the first one it is lived by and cannot be taken back. */
export const roundsSince = (change: EditionChange, rounds: readonly RoundOfEdition[]): number =>
  rounds.filter(row => isSameEdition(row, change.to) && row.openedAt !== null && row.openedAt >= change.appliedAt).length

interface Asked {
  readonly context: DistrictContext
  readonly locale: string
  readonly rounds: readonly RoundOfEdition[]
}

export const editionView = (framework: Framework, { context, locale, rounds }: Asked): EditionView => {
  const ref = refOf(framework)
  const hash = hashFramework(framework)
  const offered = offeredEditions(context).find(each => hashFramework(each.framework) === hash)
  const { title, versionLabel } = translate(framework, locale)
  return {
    ...ref,
    title,
    versionLabel,
    conditions: framework.conditions.length,
    isOffered: offered !== undefined,
    isOwn: offered?.isOwn ?? false,
    rounds: rounds.filter(row => isSameEdition(row, ref)).length,
  }
}

export const namedConditions = (framework: Framework, locale: string): readonly NamedCondition[] => {
  const localized = translate(framework, locale)
  const layers = new Map(localized.layers.map(layer => [layer.code, layer.label]))
  return localized.conditions.map(({ code, label, description, layer }) => ({
    code,
    label,
    description,
    layer: layers.get(layer) ?? layer,
  }))
}

const countRelations = (map: ItemMap): Readonly<Record<EditionRelation, number>> => {
  // What was split or merged counts once, however many rows say so.
  const codes = (relation: EditionRelation): ReadonlySet<string | null> =>
    new Set(map.filter(row => row.relation === relation).map(row => (relation === 'merged' || relation === 'new' ? row.to : row.from)))
  return Object.fromEntries(editionRelations.map(relation => [relation, codes(relation).size])) as Record<EditionRelation, number>
}

export const editionsView = async (context: DistrictContext, locale: string): Promise<EditionsView> => {
  const [rounds, changes, own, [people]] = await Promise.all([
    readRoundsOfEditions(context),
    readEditionChanges(context),
    ownEditions(context),
    readMany(context.db, [query.select({ id: person.id, name: person.name }).from(person)]),
  ])
  const offered = offeredEditions(context).map(({ framework }) => framework)
  const refs = new Map([...rounds, ...changes.flatMap(change => [change.from, change.to])].map(ref => [editionKey(ref), ref]))
  const known = new Map([...own, ...offered].map(framework => [editionKey(refOf(framework)), framework]))
  for (const [key, ref] of refs) {
    const found = known.get(key) ?? (await findEdition(context, ref))
    if (found) known.set(key, found)
  }
  const asked = { context, locale, rounds }
  const views = new Map([...known].map(([key, framework]) => [key, editionView(framework, asked)]))
  const viewOf = (ref: EditionRef): EditionView | null => views.get(editionKey(ref)) ?? null
  const names = new Map(people.map(row => [row.id, row.name]))
  const changeViews = changes.flatMap((change): EditionChangeView[] => {
    const [from, to] = [viewOf(change.from), viewOf(change.to)]
    if (!from || !to) return []
    return [
      {
        changeId: change.id,
        from,
        to,
        appliedBy: names.get(change.appliedBy) ?? '',
        appliedAt: change.appliedAt.toISOString(),
        map: change.map,
        roundsSince: roundsSince(change, rounds),
        counts: countRelations(change.map),
      },
    ]
  })
  const editions = [...views.values()].toSorted((a, b) => a.title.localeCompare(b.title) || a.edition - b.edition)
  const isMapped = (ref: EditionRef): boolean => changes.some(change => isSameEdition(change.from, ref))
  const waiting = editions
    .filter(from => from.rounds > 0 && !from.isOffered && !isMapped(from))
    .flatMap(from => {
      const to = editions.find(each => each.isOffered && each.frameworkId === from.frameworkId && each.edition > from.edition)
      return to ? [{ from, to }] : []
    })
  return { editions, changes: changeViews.toReversed(), waiting }
}
