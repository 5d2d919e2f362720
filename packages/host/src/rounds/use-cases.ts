import { err, issue, ok } from '@tilth/core'
import * as v from 'valibot'
import type { RoundCard } from '../districts/views.ts'
import { anywhereSubject, orgSubject, ownSubject } from '../people/policy.ts'
import { defineUseCase } from '../use-case/use-case.ts'
import { roundToCopy } from './copy-round.ts'
import { createDraftRound, editRoundSettings, removeDraftRound } from './draft-round.ts'
import { addFacilitatorTo, removeFacilitatorFrom } from './facilitators.ts'
import { formView } from './form-view.ts'
import { addToTeam, extend } from './grow-round.ts'
import { readInstrumentChoices } from './instrument-choices.ts'
import { readPinnedFramework } from './pinned-framework.ts'
import { roundSubject } from './policy.ts'
import { readRoundCards } from './round-cards.ts'
import { dropJoinCode, makeJoinCode } from './round-codes.ts'
import { readRoundFacts } from './round-facts.ts'
import { roundView } from './round-view.ts'
import { close, open, revealAll } from './run-round.ts'
import type { FormView, InstrumentChoice, RoundToCopy, RoundView } from './views.ts'

const locale = v.picklist(['en', 'es'])
const roundId = v.string()
const instant = v.nullable(v.pipe(v.string(), v.isoTimestamp()))
const ofRound = v.object({ roundId })

const settings = {
  title: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(160)),
  visibility: v.picklist(['named', 'confidential']),
  opensAt: instant,
  closesAt: instant,
  items: v.pipe(v.array(v.string()), v.minLength(1)),
  asksImportance: v.boolean(),
  revealsOnClose: v.boolean(),
  people: v.array(v.string()),
}

/** What is on at an org, or anywhere in the district while nobody has said for whom the round is. */
export const listInstruments = defineUseCase({
  kind: 'query',
  name: 'rounds.instruments',
  input: v.object({ orgId: v.optional(v.string()), locale }),
  policy: { action: 'plugin.read', subject: anywhereSubject },
  run: async (context, input) =>
    ok<{ readonly instruments: readonly InstrumentChoice[] }>({ instruments: await readInstrumentChoices(context, input) }),
})

/** The rounds this person may see, newest first. Those of a window at other schools are listed by the window. */
export const listRounds = defineUseCase({
  kind: 'query',
  name: 'rounds.list',
  input: v.object({ locale }),
  policy: { action: 'own.read', subject: ownSubject },
  run: async (context, input) =>
    ok<{ readonly rounds: readonly RoundCard[] }>({
      rounds: (await readRoundCards(context, input.locale)).filter(card => card.isOwn),
    }),
})

export const readRound = defineUseCase({
  kind: 'query',
  name: 'rounds.read',
  input: v.object({ roundId, locale }),
  policy: { action: 'round.read', subject: roundSubject },
  run: async (context, input) => {
    const facts = await readRoundFacts(context, input.roundId)
    return facts ? ok<RoundView>(await roundView(context, { facts, locale: input.locale })) : err(issue('not_found'))
  },
})

/** Exactly what the people of the round are asked. */
export const readForm = defineUseCase({
  kind: 'query',
  name: 'rounds.form',
  input: v.object({ roundId, locale }),
  policy: { action: 'round.read', subject: roundSubject },
  run: async (context, input) => {
    const facts = await readRoundFacts(context, input.roundId)
    if (!facts) return err(issue('not_found'))
    const { framework } = await readPinnedFramework(context, facts.round.frameworkHash)
    const { instrumentId, items, asksImportance } = facts.round
    return ok<FormView>(formView(framework, { instrumentId, items, asksImportance, locale: input.locale }))
  },
})

/** The same before a round exists, and before its framework is on: that is how one decides whether to switch it on. */
export const previewForm = defineUseCase({
  kind: 'query',
  name: 'rounds.preview',
  input: v.object({
    pluginId: v.string(),
    frameworkId: v.string(),
    instrumentId: v.string(),
    items: v.nullable(v.array(v.string())),
    asksImportance: v.boolean(),
    locale,
  }),
  policy: { action: 'plugin.read', subject: anywhereSubject },
  run: async (context, input) => {
    const plugin = context.plugins.loaded.find(candidate => candidate.id === input.pluginId)
    const framework = plugin?.frameworks.find(candidate => candidate.id === input.frameworkId)
    const instrument = framework?.instruments.find(candidate => candidate.id === input.instrumentId)
    if (!framework || !instrument) return err(issue('round.instrument_not_enabled', { path: ['instrumentId'] }))
    const all = instrument.items.map(item => item.code)
    const items = input.items === null ? all : all.filter(code => input.items?.includes(code))
    return ok<FormView>(
      formView(framework, { instrumentId: instrument.id, items, asksImportance: input.asksImportance, locale: input.locale }),
    )
  },
})

export const createRound = defineUseCase({
  kind: 'command',
  name: 'rounds.create',
  input: v.object({
    orgId: v.string(),
    pluginId: v.string(),
    frameworkId: v.string(),
    instrumentId: v.string(),
    variant: v.optional(v.nullable(v.string())),
    ...settings,
    copiedFrom: v.optional(v.string()),
    facilitators: v.optional(v.array(v.string())),
  }),
  policy: { action: 'round.create', subject: orgSubject },
  run: createDraftRound,
})

/** Before it opens everything may change; afterwards only the title, the people added and the closing time. */
export const editRound = defineUseCase({
  kind: 'command',
  name: 'rounds.edit',
  input: v.object({ roundId, version: v.number(), ...settings }),
  policy: { action: 'round.edit', subject: roundSubject },
  run: editRoundSettings,
})

/** Only a draft, which nobody has answered. */
export const deleteRound = defineUseCase({
  kind: 'command',
  name: 'rounds.delete',
  input: ofRound,
  policy: { action: 'round.edit', subject: roundSubject },
  run: (context, input) => removeDraftRound(context, input.roundId),
})

export const openRound = defineUseCase({
  kind: 'command',
  name: 'rounds.open',
  input: ofRound,
  policy: { action: 'round.open', subject: roundSubject },
  run: (context, input) => open(context, input.roundId),
})

export const closeRound = defineUseCase({
  kind: 'command',
  name: 'rounds.close',
  input: ofRound,
  policy: { action: 'round.close', subject: roundSubject },
  run: (context, input) => close(context, input.roundId),
})

/** All conditions at once, for all screens, for good. Asked twice, it happens once. */
export const revealRound = defineUseCase({
  kind: 'command',
  name: 'rounds.reveal',
  input: ofRound,
  policy: { action: 'round.reveal', subject: roundSubject },
  run: (context, input) => revealAll(context, input.roundId),
})

/** A code for the wall; a new one ends the one before. */
export const createJoinCode = defineUseCase({
  kind: 'command',
  name: 'rounds.create_join_code',
  input: ofRound,
  policy: { action: 'round.edit', subject: roundSubject },
  run: (context, input) => makeJoinCode(context, input.roundId),
})

export const endJoinCode = defineUseCase({
  kind: 'command',
  name: 'rounds.end_join_code',
  input: ofRound,
  policy: { action: 'round.edit', subject: roundSubject },
  run: (context, input) => dropJoinCode(context, input.roundId),
})

/** What a new round would begin with, of a round one runs oneself. */
export const copyRound = defineUseCase({
  kind: 'query',
  name: 'rounds.copy',
  input: ofRound,
  policy: { action: 'round.edit', subject: roundSubject },
  run: async (context, input) => {
    const facts = await readRoundFacts(context, input.roundId)
    return facts ? ok<RoundToCopy>(await roundToCopy(context, facts)) : err(issue('not_found'))
  },
})

/** Another time to close while the round is open; null leaves it open until somebody closes it. */
export const extendRound = defineUseCase({
  kind: 'command',
  name: 'rounds.extend',
  input: v.object({ roundId, closesAt: instant }),
  policy: { action: 'round.edit', subject: roundSubject },
  run: extend,
})

/** Nobody leaves the team by this, so it needs no version: two who add at once both succeed. */
export const addPeopleToRound = defineUseCase({
  kind: 'command',
  name: 'rounds.add_people',
  input: v.object({ roundId, people: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(2000)) }),
  policy: { action: 'round.edit', subject: roundSubject },
  run: addToTeam,
})

export const addFacilitator = defineUseCase({
  kind: 'command',
  name: 'rounds.add_facilitator',
  input: v.object({ roundId, personId: v.string() }),
  policy: { action: 'round.edit', subject: roundSubject },
  run: addFacilitatorTo,
})

export const removeFacilitator = defineUseCase({
  kind: 'command',
  name: 'rounds.remove_facilitator',
  input: v.object({ roundId, personId: v.string() }),
  policy: { action: 'round.edit', subject: roundSubject },
  run: removeFacilitatorFrom,
})
