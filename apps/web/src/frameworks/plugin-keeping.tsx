import { Notice, Section, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import styles from './contents.module.css'
import type { PluginPageView } from './queries.ts'

/** Which version this is, which editions rounds are pinned to, what its code may do and whether it did something wrong. */
export const PluginKeeping = (props: { readonly page: PluginPageView; readonly isDistrictAdministrator: boolean }) => {
  const { t, issue, dateTime } = useI18n()
  const editions = () =>
    props.page.frameworks.flatMap(framework =>
      framework.editionsInUse.map(used => ({ ...used, title: framework.title, isCurrent: used.edition === framework.edition })),
    )
  const kindOf = (part: string): 'analysis' | 'reaction' => (part.startsWith('reaction:') ? 'reaction' : 'analysis')
  const nameOf = (part: string): string => {
    const [, id = part] = part.split(':')
    return [...props.page.analyses, ...props.page.reactions].find(known => known.id === id)?.title ?? id
  }
  return (
    <>
      <Section title={t('frameworks.versions')}>
        <div class={styles.others}>
          <p>{t('frameworks.version_now', { version: props.page.plugin.version, maker: props.page.plugin.maker })}</p>
          <Show when={props.page.changes}>{changes => <p>{t('frameworks.changes', { changes: changes() })}</p>}</Show>
          <Show when={editions().length > 0} fallback={<p class={styles.facts}>{t('frameworks.editions_none')}</p>}>
            <ul class={styles.instruments}>
              <For each={editions()}>
                {used => (
                  <li>
                    {t(used.isCurrent ? 'frameworks.edition_current' : 'frameworks.edition_older', {
                      framework: used.title,
                      edition: used.edition,
                      count: used.rounds,
                    })}
                  </li>
                )}
              </For>
            </ul>
          </Show>
        </div>
      </Section>
      <Section title={t('frameworks.health')}>
        <div class={styles.others}>
          <p>{t(props.page.plugin.hasServer ? 'frameworks.has_code' : 'frameworks.no_code')}</p>
          <Show when={props.page.permissions.length > 0}>
            <div>
              <h3>{t('frameworks.permissions')}</h3>
              <ul class={styles.instruments}>
                <For each={props.page.permissions}>{permission => <li>{t(`frameworks.permission_${permission}`)}</li>}</For>
              </ul>
            </div>
          </Show>
          <Show when={props.isDistrictAdministrator && props.page.plugin.hasServer}>
            <Show when={props.page.faults.length > 0} fallback={<p>{t('frameworks.faults_none')}</p>}>
              <For each={props.page.faults}>
                {fault => (
                  <Notice tone="straw" title={t(`frameworks.fault_${kindOf(fault.part)}`, { name: nameOf(fault.part) })}>
                    {issue({ code: fault.code })} {t('frameworks.fault_when', { count: fault.times, time: dateTime(fault.at) })}
                  </Notice>
                )}
              </For>
            </Show>
          </Show>
        </div>
      </Section>
    </>
  )
}
