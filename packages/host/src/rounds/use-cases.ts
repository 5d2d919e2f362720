import * as v from 'valibot'
import type { RoundCard } from '../districts/views.ts'
import { noSubject, notBuilt } from '../use-case/not-built.ts'
import { defineUseCase } from '../use-case/use-case.ts'
import type { FormView, InstrumentChoice, RoundView } from './views.ts'

const locale = v.picklist(['en', 'es'])
const roundId = v.string()
const instant = v.nullable(v.pipe(v.string(), v.isoTimestamp()))

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

export const listInstruments = defineUseCase({
  kind: 'query',
  name: 'rounds.instruments',
  input: v.object({ locale }),
  policy: { action: 'plugin.read', subject: noSubject },
  run: () => notBuilt<{ readonly instruments: readonly InstrumentChoice[] }>(),
})

/** The rounds this person may see, newest first. */
export const listRounds = defineUseCase({
  kind: 'query',
  name: 'rounds.list',
  input: v.object({ locale }),
  policy: { action: 'own.read', subject: noSubject },
  run: () => notBuilt<{ readonly rounds: readonly RoundCard[] }>(),
})

export const readRound = defineUseCase({
  kind: 'query',
  name: 'rounds.read',
  input: v.object({ roundId, locale }),
  policy: { action: 'round.read', subject: noSubject },
  run: () => notBuilt<RoundView>(),
})

/** Exactly what the people of the round are asked. */
export const readForm = defineUseCase({
  kind: 'query',
  name: 'rounds.form',
  input: v.object({ roundId, locale }),
  policy: { action: 'round.read', subject: noSubject },
  run: () => notBuilt<FormView>(),
})

/** The same before a round exists. */
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
  policy: { action: 'plugin.read', subject: noSubject },
  run: () => notBuilt<FormView>(),
})

export const createRound = defineUseCase({
  kind: 'command',
  name: 'rounds.create',
  input: v.object({ orgId: v.string(), pluginId: v.string(), frameworkId: v.string(), instrumentId: v.string(), ...settings }),
  policy: { action: 'round.create', subject: noSubject },
  run: () => notBuilt<{ readonly roundId: string }>(),
})

/** Before it opens everything may change; afterwards only the title, the people added and the closing time. */
export const editRound = defineUseCase({
  kind: 'command',
  name: 'rounds.edit',
  input: v.object({ roundId, version: v.number(), ...settings }),
  policy: { action: 'round.edit', subject: noSubject },
  run: () => notBuilt<null>(),
})

/** Only a draft, which nobody has answered. */
export const deleteRound = defineUseCase({
  kind: 'command',
  name: 'rounds.delete',
  input: v.object({ roundId }),
  policy: { action: 'round.edit', subject: noSubject },
  run: () => notBuilt<null>(),
})

export const openRound = defineUseCase({
  kind: 'command',
  name: 'rounds.open',
  input: v.object({ roundId }),
  policy: { action: 'round.open', subject: noSubject },
  run: () => notBuilt<null>(),
})

export const closeRound = defineUseCase({
  kind: 'command',
  name: 'rounds.close',
  input: v.object({ roundId }),
  policy: { action: 'round.close', subject: noSubject },
  run: () => notBuilt<null>(),
})

/** All conditions at once, for all screens, for good. Asked twice, it happens once. */
export const revealRound = defineUseCase({
  kind: 'command',
  name: 'rounds.reveal',
  input: v.object({ roundId }),
  policy: { action: 'round.reveal', subject: noSubject },
  run: () => notBuilt<{ readonly alreadyRevealed: boolean }>(),
})

/** A code for the wall; a new one ends the one before. */
export const createJoinCode = defineUseCase({
  kind: 'command',
  name: 'rounds.create_join_code',
  input: v.object({ roundId }),
  policy: { action: 'round.edit', subject: noSubject },
  run: () => notBuilt<{ readonly code: string; readonly url: string; readonly expiresAt: string | null }>(),
})

export const endJoinCode = defineUseCase({
  kind: 'command',
  name: 'rounds.end_join_code',
  input: v.object({ roundId }),
  policy: { action: 'round.edit', subject: noSubject },
  run: () => notBuilt<null>(),
})
