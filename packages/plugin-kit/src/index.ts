/**
 * @tilth/plugin-kit: what a plugin author imports. A plugin is a document first: `definePlugin` types it, `loadPlugin` decides
 * whether it is sound, and `./testing` holds the checks that a plugin's own test runs. Start with `manifest.ts`.
 *
 * The kit never runs a plugin's code, opens a file or knows a host; nothing but our own types crosses it.
 */
export type { Issue, Result } from '@tilth/core'
export type { Framework } from '@tilth/core/conditions'
export type { Crosswalk } from '@tilth/core/crosswalks'
export type { CycleModel } from '@tilth/core/cycles'
export type { Field, FieldValue, FieldValues, MeasureDefinition } from '@tilth/core/fields'
export type { PlanTemplate } from '@tilth/core/plans'
export type { RecordType } from '@tilth/core/records'
export { defineInstallation, type Installation, type InstalledPlugin, manifestOf } from './define-installation.ts'
export { definePlugin } from './define-plugin.ts'
export { findTooOldHost } from './find-too-old-host.ts'
export { isNewerThan } from './is-newer-than.ts'
export { type LoadedPlugin, loadPlugin } from './load-plugin.ts'
export { type LoadedPlugins, loadPlugins, type RefusedPlugin } from './load-plugins.ts'
export { localizePlugin } from './localize-plugin.ts'
export type { AnalysisDeclaration, Manifest, Permission, Preset, ReactionDeclaration, TableColumn, TableDeclaration } from './manifest.ts'
export { longestPluginText, readPluginText } from './read-plugin-text.ts'
