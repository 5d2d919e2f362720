import { AgreementGlyph, Section, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import styles from './home.module.css'
import type { ChosenPriority } from './home-view.ts'

/** What the team chose, each with its reason and what was agreed: one slice of the thread a row. */
export const ChosenPriorities = (props: { readonly priorities: readonly ChosenPriority[] }) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  return (
    <Section title={t('home.chosen')}>
      <table class={styles.chosen}>
        <thead>
          <tr>
            <th scope="col">{t('home.chosen_condition')}</th>
            <th scope="col">{t('home.chosen_agreed')}</th>
            <th scope="col">{t('home.chosen_why')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.priorities}>
            {priority => (
              <tr>
                <th scope="row">
                  <span class={styles.code}>{priority.item}</span>
                  <a href={`/d/${slug()}/rounds/${priority.roundId}/priorities`}>{priority.label}</a>
                  <span class={styles.facts}>{priority.orgName}</span>
                </th>
                <td>
                  <span class={styles.agreed}>{priority.agreed ?? t('home.not_agreed')}</span>
                  <span class={styles.agreement}>
                    <AgreementGlyph word={priority.agreement} /> {t(`common.agreement.${priority.agreement}`)}
                  </span>
                </td>
                <td>
                  <Show when={priority.lens}>{lens => <span class={styles.lens}>{t(`home.lens_${lens()}`)}. </span>}</Show>
                  {priority.reason}
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </Section>
  )
}
