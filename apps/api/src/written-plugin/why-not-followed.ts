import type { Environment } from '../environment/environment.ts'
import type { Flags } from '../environment/read-flags.ts'

/** A plugin that is being written is for the demo: in a district that people work in nothing may change by a saved file. Null is all right. */
export const whyNotFollowed = ({ pluginFolder }: Pick<Environment, 'pluginFolder'>, { demo }: Pick<Flags, 'demo'>): string | null =>
  pluginFolder === null || demo
    ? null
    : 'TILTH_PLUGIN_FOLDER shows a plugin while it is written, and that in the demo alone: add --demo, or unset it.'
