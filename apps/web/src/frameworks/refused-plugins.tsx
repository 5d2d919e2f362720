import { Section, useI18n } from '@tilth/ui'
import { For } from 'solid-js'
import styles from './frameworks.module.css'
import type { PluginsView } from './queries.ts'

/** What did not load and why, for whoever can have it put right. */
export const RefusedPlugins = (props: { readonly refused: PluginsView['refused'] }) => {
  const { t, issue } = useI18n()
  return (
    <Section title={t('frameworks.refused')} lead={t('frameworks.refused_text')}>
      <For each={props.refused}>
        {plugin => (
          <div class={styles.refused}>
            <h3>
              <code>{plugin.id}</code>
            </h3>
            <table class={styles.issues}>
              <thead>
                <tr>
                  <th scope="col">{t('frameworks.refused_where')}</th>
                  <th scope="col">{t('frameworks.refused_what')}</th>
                </tr>
              </thead>
              <tbody>
                <For each={plugin.issues}>
                  {found => (
                    <tr>
                      <td>
                        <code>{found.path}</code>
                      </td>
                      <td>{issue({ code: found.code, params: found.params })}</td>
                    </tr>
                  )}
                </For>
              </tbody>
            </table>
          </div>
        )}
      </For>
    </Section>
  )
}
