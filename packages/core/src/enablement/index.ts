/**
 * @tilth/core/enablement: whether a plugin is on at an org of the tree and how it is set there. `resolveEnablement` reads what was decided
 * on the way down, `checkSettings` what somebody wants to set, `settingsInForce` gives a plugin one value for each of its fields.
 */
export { checkSettings } from './check-settings.ts'
export type { Enablement, EnablementRow } from './enablement.ts'
export { resolveEnablement } from './resolve-enablement.ts'
export { fittingSettings, settingsInForce } from './settings-in-force.ts'
