import type { FieldValues } from '@tilth/core/fields'

/** What a web part may have done, with forms of its own plugin alone: the same use cases and rights as the app's own screens. */
export type PluginCommand =
  | { readonly do: 'record.create'; readonly type: string; readonly orgId: string; readonly values: FieldValues }
  /** Only what changes; null takes away. */
  | { readonly do: 'record.edit'; readonly recordId: string; readonly version: number; readonly values: FieldValues }
  | { readonly do: 'record.move'; readonly recordId: string; readonly version: number; readonly move: string; readonly reason?: string }
  /** Can be brought back on the record's own screen. */
  | { readonly do: 'record.remove'; readonly recordId: string; readonly version: number }

/** A record, as a command leaves it. */
export interface ActedRecord {
  readonly recordId: string
  readonly version: number
}
