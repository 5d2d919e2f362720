import { err, issue, ok } from '@tilth/core'
import { can } from '@tilth/core/access'
import * as v from 'valibot'
import { anywhereSubject, orgSubject } from '../people/policy.ts'
import { defineUseCase } from '../use-case/use-case.ts'
import { addSchoolsTo, createWindowOf } from './create-window.ts'
import { schoolInWindowSubject, windowOrSchoolSubject, windowSubject } from './policy.ts'
import { releaseTo } from './release-window.ts'
import { closeAll, extendAll, openAll, withdrawFrom } from './run-window.ts'
import type { WindowCard, WindowView } from './views.ts'
import { readWindowFacts } from './window-facts.ts'
import { windowCards, windowView } from './window-view.ts'

const locale = v.picklist(['en', 'es'])
const instant = v.nullable(v.pipe(v.string(), v.isoTimestamp()))
const schools = v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(500))
const ofWindow = v.object({ windowId: v.string() })
/** Who is on each school's team: everybody who holds a role there, or nobody yet. */
const people = v.picklist(['role-holders', 'none'])

/** The windows of which this person may see something, newest first. */
export const listWindows = defineUseCase({
  kind: 'query',
  name: 'windows.list',
  input: v.object({ locale }),
  policy: { action: 'window.read', subject: anywhereSubject },
  run: async (context, input) =>
    ok<{ readonly windows: readonly WindowCard[]; readonly may: { readonly create: boolean } }>({
      windows: await windowCards(context, input.locale),
      may: { create: can(context.actor, 'round.create', await anywhereSubject(context)) },
    }),
})

export const readWindow = defineUseCase({
  kind: 'query',
  name: 'windows.read',
  input: v.object({ windowId: v.string(), locale }),
  policy: { action: 'window.read', subject: windowOrSchoolSubject },
  run: async (context, input) => {
    const facts = await readWindowFacts(context, input.windowId)
    const view = facts ? await windowView(context, { facts, locale: input.locale }) : null
    return view ? ok<WindowView>(view) : err(issue('not_found'))
  },
})

/** One set-up, a draft round at each school, in one write. */
export const createWindow = defineUseCase({
  kind: 'command',
  name: 'windows.create',
  input: v.object({
    orgId: v.string(),
    schools,
    people,
    pluginId: v.string(),
    frameworkId: v.string(),
    instrumentId: v.string(),
    variant: v.optional(v.nullable(v.string())),
    title: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(160)),
    visibility: v.picklist(['named', 'confidential']),
    opensAt: instant,
    closesAt: instant,
    items: v.pipe(v.array(v.string()), v.minLength(1)),
    asksImportance: v.boolean(),
    revealsOnClose: v.boolean(),
  }),
  policy: { action: 'round.create', subject: orgSubject },
  run: createWindowOf,
})

/** Opens every school's round that is still a draft. */
export const openWindow = defineUseCase({
  kind: 'command',
  name: 'windows.open',
  input: ofWindow,
  policy: { action: 'round.open', subject: windowSubject },
  run: (context, input) => openAll(context, input.windowId),
})

/** Closes every school's round that is open. */
export const closeWindow = defineUseCase({
  kind: 'command',
  name: 'windows.close',
  input: ofWindow,
  policy: { action: 'round.close', subject: windowSubject },
  run: (context, input) => closeAll(context, input.windowId),
})

/** A new closing time for every round that is not closed. */
export const extendWindow = defineUseCase({
  kind: 'command',
  name: 'windows.extend',
  input: v.object({ windowId: v.string(), closesAt: instant }),
  policy: { action: 'round.edit', subject: windowSubject },
  run: extendAll,
})

export const addSchools = defineUseCase({
  kind: 'command',
  name: 'windows.add_schools',
  input: v.object({ windowId: v.string(), schools, people }),
  policy: { action: 'round.create', subject: windowSubject },
  run: addSchoolsTo,
})

/** A school leaves. Its round stays its own. Cannot be taken back. */
export const withdrawSchool = defineUseCase({
  kind: 'command',
  name: 'windows.withdraw',
  input: v.object({ windowId: v.string(), orgId: v.string() }),
  policy: { action: 'round.edit', subject: schoolInWindowSubject },
  run: withdrawFrom,
})

/** To a school first (`orgId`, or every school that can be), to the district next. */
export const releaseWindow = defineUseCase({
  kind: 'command',
  name: 'windows.release',
  input: v.object({ windowId: v.string(), stage: v.picklist(['school', 'district']), orgId: v.optional(v.string()) }),
  policy: { action: 'window.release', subject: windowSubject },
  run: releaseTo,
})
