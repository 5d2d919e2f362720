import { err, issue, ok } from '@tilth/core'
import { compareFrameworks } from '@tilth/core/editions'
import * as v from 'valibot'
import { rootSubject } from '../people/policy.ts'
import { roundSubject } from '../rounds/policy.ts'
import { readRoundFacts } from '../rounds/round-facts.ts'
import { defineUseCase } from '../use-case/use-case.ts'
import { carriedView } from './carried-view.ts'
import { applyChange, undoChange } from './change-editions.ts'
import { findEditions } from './check-change.ts'
import { dryRun } from './dry-run.ts'
import { editionRef } from './edition-ref.ts'
import { editionsView, editionView, namedConditions, readRoundsOfEditions } from './edition-views.ts'
import type { CarriedView, EditionsView, ProposalView } from './views.ts'

const locale = v.picklist(['en', 'es'])
const both = { from: editionRef, to: editionRef }
const rows = v.array(v.unknown())
const byAdministrator = { action: 'plugin.enable', subject: rootSubject } as const

/** Every edition there is here, and how they follow each other. */
export const readEditions = defineUseCase({
  kind: 'query',
  name: 'editions.read',
  input: v.object({ locale }),
  policy: byAdministrator,
  run: async (context, input) => ok<EditionsView>(await editionsView(context, input.locale)),
})

/** A first map between two documents, from their codes and texts; a person decides. */
export const proposeEditionMap = defineUseCase({
  kind: 'query',
  name: 'editions.propose',
  input: v.object({ ...both, locale }),
  policy: byAdministrator,
  run: async (context, input) => {
    const found = await findEditions(context, input)
    if (!found.ok) return found
    const { from, to } = found.value
    const map = compareFrameworks(from, to)
    const asked = { context, locale: input.locale, rounds: await readRoundsOfEditions(context) }
    return ok<ProposalView>({
      from: editionView(from, asked),
      to: editionView(to, asked),
      earlier: namedConditions(from, input.locale),
      later: namedConditions(to, input.locale),
      map,
      sharesScales: !map.some(row => row.relation === 'same' && row.carry === 'no'),
    })
  },
})

/** A command because of its size; it stores nothing. */
export const dryRunEditionMap = defineUseCase({
  kind: 'command',
  name: 'editions.dry_run',
  input: v.object({ ...both, rows, locale }),
  policy: byAdministrator,
  run: dryRun,
})

export const applyEditionMap = defineUseCase({
  kind: 'command',
  name: 'editions.apply',
  input: v.object({ ...both, rows }),
  policy: byAdministrator,
  run: applyChange,
})

/** Until the first round of the newer edition opened. */
export const undoEditionMap = defineUseCase({
  kind: 'command',
  name: 'editions.undo',
  input: v.object({ changeId: v.string() }),
  policy: byAdministrator,
  run: undoChange,
})

/** What an earlier edition's last round says about this round's revealed conditions. */
export const readCarried = defineUseCase({
  kind: 'query',
  name: 'editions.carried',
  input: v.object({ roundId: v.string(), locale }),
  policy: { action: 'results.read', subject: roundSubject },
  run: async (context, input) => {
    const facts = await readRoundFacts(context, input.roundId)
    return facts ? ok<CarriedView>(await carriedView(context, { facts, locale: input.locale })) : err(issue('not_found'))
  },
})
