import { useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { hasWebPart } from './load-web-part.ts'
import { pageAddress } from './part-address.ts'
import { PartFrame } from './part-frame.tsx'
import styles from './plugin-parts.module.css'
import { usePluginsHere } from './queries.ts'
import { saidIn } from './words-of-part.ts'

/** Links to the pages that plugins bring themselves: of one plugin, or of all that are on at a place. */
export const PluginPageLinks = (props: { readonly orgId: string; readonly pluginId?: string | undefined }) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const here = usePluginsHere(() => ({ slug: slug(), orgId: props.orgId, locale: locale() }))
  const plugins = () =>
    ((here.isSuccess && here.data?.plugins) || []).filter(
      ({ id }) => hasWebPart(id) && (props.pluginId === undefined || id === props.pluginId),
    )
  return (
    <For each={plugins()}>
      {plugin => (
        <PartFrame plugin={plugin} orgId={props.orgId}>
          {part => (
            <Show when={part.pages?.length}>
              <nav aria-label={t('plugin-parts.pages', { name: plugin.name })}>
                <ul class={styles.pages}>
                  <For each={part.pages}>
                    {page => (
                      <li>
                        <a href={pageAddress({ slug: slug(), pluginId: plugin.id, orgId: props.orgId }, page.path)}>
                          {saidIn(page.title, { locale, languages: plugin.languages })}
                        </a>
                      </li>
                    )}
                  </For>
                </ul>
              </nav>
            </Show>
          )}
        </PartFrame>
      )}
    </For>
  )
}
