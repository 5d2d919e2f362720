import type { SlotName, SlotProps } from '@tilth/plugin-kit/web'
import { useI18n } from '@tilth/ui'
import { createComponent, For, mergeProps, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { hasWebPart } from './load-web-part.ts'
import { PartFrame } from './part-frame.tsx'
import { type PluginHere, usePluginsHere } from './queries.ts'

export interface PluginSlotProps<Name extends SlotName> {
  readonly name: Name
  /** Where what the slot is about stands. Parts of plugins that are on there are shown, and no others. */
  readonly orgId: string
  /** Whether what the slot is about is the plugin's own; all of them where left out. */
  readonly only?: (plugin: PluginHere) => boolean
  readonly with: SlotProps[Name]
}

/** The same props, read anew whenever they change. */
const followed = <Props extends object>(source: () => Props): Props => {
  const props = mergeProps(source)
  return props as Props
}

/** A place on a screen for plugins. It is nothing where none has something for it, and nothing waits for it. */
export const PluginSlot = <Name extends SlotName>(props: PluginSlotProps<Name>) => {
  const { slug } = useDistrict()
  const { locale } = useI18n()
  const here = usePluginsHere(() => ({ slug: slug(), orgId: props.orgId, locale: locale() }))
  const plugins = () =>
    ((here.isSuccess && here.data?.plugins) || []).filter(plugin => hasWebPart(plugin.id) && (props.only?.(plugin) ?? true))
  return (
    <For each={plugins()}>
      {plugin => (
        <PartFrame plugin={plugin} orgId={props.orgId}>
          {part => (
            <Show when={part.slots?.[props.name]} keyed>
              {View =>
                createComponent(
                  View,
                  followed(() => props.with),
                )
              }
            </Show>
          )}
        </PartFrame>
      )}
    </For>
  )
}
