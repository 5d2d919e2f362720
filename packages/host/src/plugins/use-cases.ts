import { ok } from '@tilth/core'
import * as v from 'valibot'
import { anywhereSubject, orgSubject, rootSubject } from '../people/policy.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { defineUseCase } from '../use-case/use-case.ts'
import { configurePlugin as configureAt, lockPlugin as lockAt, switchPlugin } from './decide-enablement.ts'
import { readPluginPage } from './plugin-page-view.ts'
import { readPluginsHere } from './plugins-here.ts'
import { readPluginsView } from './plugins-view.ts'
import { rehearseFormOf } from './rehearse-form.ts'
import type { PluginsHereView, PluginsView } from './views.ts'

const locale = v.picklist(['en', 'es'])
/** Without an org: the district. */
const at = { pluginId: v.string(), orgId: v.optional(v.string()) }

const placeSubject = (context: DistrictContext, input: { readonly orgId?: string | undefined }) =>
  input.orgId === undefined ? rootSubject(context) : orgSubject(context, { orgId: input.orgId })

export const readPlugins = defineUseCase({
  kind: 'query',
  name: 'plugins.read',
  input: v.object({ locale }),
  policy: { action: 'plugin.read', subject: anywhereSubject },
  run: async (context, input) => ok<PluginsView>(await readPluginsView(context, input.locale)),
})

/** One plugin, whether it is on or not. */
export const readOnePlugin = defineUseCase({
  kind: 'query',
  name: 'plugins.read_one',
  input: v.object({ pluginId: v.string(), locale }),
  policy: { action: 'plugin.read', subject: anywhereSubject },
  run: (context, input) => readPluginPage(context, input),
})

/** What is on at an org, for whoever belongs there: its screens show parts of these plugins and of no others. */
export const listPluginsHere = defineUseCase({
  kind: 'query',
  name: 'plugins.here',
  input: v.object({ orgId: v.string(), locale }),
  policy: { action: 'org.read', subject: orgSubject },
  run: async (context, input) => ok<PluginsHereView>(await readPluginsHere(context, input)),
})

/** A form of records, visits, checks or logs as it would be filled in, whether its plugin is on or not. */
export const rehearseForm = defineUseCase({
  kind: 'query',
  name: 'plugins.rehearse_form',
  input: v.object({ pluginId: v.string(), formId: v.string(), locale }),
  policy: { action: 'plugin.read', subject: anywhereSubject },
  run: rehearseFormOf,
})

/** For the district or for one place in it and what is below; null: as above it. Off hides, and loses nothing. */
export const enablePlugin = defineUseCase({
  kind: 'command',
  name: 'plugins.enable',
  input: v.object({ ...at, enabled: v.nullable(v.boolean()) }),
  policy: { action: 'plugin.enable', subject: placeSubject },
  run: switchPlugin,
})

/** Nothing below may decide otherwise until the lock is taken away again. */
export const lockPlugin = defineUseCase({
  kind: 'command',
  name: 'plugins.lock',
  input: v.object({ ...at, locked: v.boolean() }),
  policy: { action: 'plugin.enable', subject: placeSubject },
  run: lockAt,
})

/** Sets the fields that are named; null takes back what was set there. */
export const configurePlugin = defineUseCase({
  kind: 'command',
  name: 'plugins.configure',
  input: v.object({ ...at, settings: v.record(v.string(), v.unknown()) }),
  policy: { action: 'plugin.enable', subject: placeSubject },
  run: configureAt,
})
