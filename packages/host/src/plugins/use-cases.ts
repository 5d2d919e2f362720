import * as v from 'valibot'
import { noSubject, notBuilt } from '../use-case/not-built.ts'
import { defineUseCase } from '../use-case/use-case.ts'
import type { PluginsView } from './views.ts'

export const readPlugins = defineUseCase({
  kind: 'query',
  name: 'plugins.read',
  input: v.object({ locale: v.picklist(['en', 'es']) }),
  policy: { action: 'plugin.read', subject: noSubject },
  run: () => notBuilt<PluginsView>(),
})

/** For the whole district; per school comes with inheritance. Off hides, and loses nothing. */
export const enablePlugin = defineUseCase({
  kind: 'command',
  name: 'plugins.enable',
  input: v.object({ pluginId: v.string(), enabled: v.boolean() }),
  policy: { action: 'plugin.enable', subject: noSubject },
  run: () => notBuilt<null>(),
})
