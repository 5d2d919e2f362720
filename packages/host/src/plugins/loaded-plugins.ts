import type { Issue } from '@tilth/core'
import type { Framework } from '@tilth/core/conditions'
import type { CycleModel } from '@tilth/core/cycles'
import type { PlanTemplate } from '@tilth/core/plans'

/** The plugins of this installation after the three passes of loading. A refused one is named with its reasons; the others work. */
export interface LoadedPlugins {
  readonly loaded: readonly LoadedPluginEntry[]
  readonly refused: readonly { readonly id: string; readonly issues: readonly Issue[] }[]
}

export interface LoadedPluginEntry {
  readonly id: string
  readonly version: string
  readonly name: string
  readonly summary: string
  readonly maker: string
  readonly languages: readonly string[]
  readonly frameworks: readonly Framework[]
  readonly cycleModels: readonly CycleModel[]
  readonly planTemplates: readonly PlanTemplate[]
  /** Whether it is on where no district has decided; on where it does not say. */
  readonly defaultEnabled?: boolean
}
