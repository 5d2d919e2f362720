import { ok } from '@tilth/core'
import * as v from 'valibot'
import { anywhereSubject, rootSubject } from '../people/policy.ts'
import { defineUseCase } from '../use-case/use-case.ts'
import { switchPlugin } from './enablement.ts'
import { readPluginsView } from './plugins-view.ts'
import type { PluginsView } from './views.ts'

export const readPlugins = defineUseCase({
  kind: 'query',
  name: 'plugins.read',
  input: v.object({ locale: v.picklist(['en', 'es']) }),
  policy: { action: 'plugin.read', subject: anywhereSubject },
  run: async (context, input) => ok<PluginsView>(await readPluginsView(context, input.locale)),
})

/** For the whole district; per school comes with inheritance. Off hides, and loses nothing. */
export const enablePlugin = defineUseCase({
  kind: 'command',
  name: 'plugins.enable',
  input: v.object({ pluginId: v.string(), enabled: v.boolean() }),
  policy: { action: 'plugin.enable', subject: rootSubject },
  run: switchPlugin,
})
