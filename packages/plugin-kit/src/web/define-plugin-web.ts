import type { Component } from 'solid-js'

/**
 * What each place on a screen tells what stands there. Names and props are permanent; a slot is given what is the plugin's own alone: rounds
 * of its frameworks, records of its forms, measures that it feeds. `home.card` stands at the reader's own place.
 */
export interface SlotProps {
  readonly 'home.card': { readonly orgId: string }
  /** Below the results of a revealed round. */
  readonly 'round.results': { readonly roundId: string; readonly frameworkId: string }
  readonly 'record.aside': { readonly recordId: string; readonly formId: string }
  /** `definitionId` is that of the manifest's measure. */
  readonly 'measure.aside': { readonly measureId: string; readonly definitionId: string }
}

export type SlotName = keyof SlotProps

export interface PluginPageProps {
  /** The place that is looked at, which the reader may change above the page. */
  readonly orgId: string
}

/** A screen of the plugin's own. The app sets title, place and what is around it. */
export interface PluginPage {
  /** Last part of its address: small letters, digits and hyphens. */
  readonly path: string
  /** By language; the plugin's own language where the reader's is not there. */
  readonly title: Readonly<Record<string, string>>
  /** One sentence under the title. */
  readonly lead?: Readonly<Record<string, string>>
  readonly component: Component<PluginPageProps>
}

/** What a plugin shows in the web app. Loaded when the plugin is on where somebody looks, and not before. */
export interface PluginWeb {
  readonly slots?: { readonly [Name in SlotName]?: Component<SlotProps[Name]> }
  readonly pages?: readonly PluginPage[]
  /** By language: what the parts say through `useWords`, in ICU syntax. The manifest's messages below `web/` serve, so that they are checked. */
  readonly messages?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** Gives the types to whoever writes a web part and returns its argument. The default export of the package's `./web`. */
export const definePluginWeb = (web: PluginWeb): PluginWeb => web
