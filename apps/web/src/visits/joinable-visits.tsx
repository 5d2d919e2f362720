import { LinkButton, Section, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { type FormView, type JoinableVisit, type NamesOfValues, useJoinable } from '../records/queries.ts'
import { recordPaths } from '../records/record-paths.ts'
import { valueWords } from '../records/value-words.ts'
import { useDistrict } from '../shell/district-context.tsx'
import styles from './visits.module.css'

/** What says which visit it is, in one line. */
export const useVisitWords = () => {
  const i18n = useI18n()
  return (of: { readonly form: FormView; readonly visit: JoinableVisit; readonly names: NamesOfValues }): string =>
    of.form.fields
      .filter(field => field.id in of.visit.fields)
      .map(field => valueWords(field, { value: of.visit.fields[field.id], names: of.names, i18n }))
      .filter(words => words !== '')
      .join(' · ')
}

/** Visits of others that wait for a second pair of eyes; nothing where there are none. */
export const JoinableVisits = (props: { readonly form: FormView; readonly orgId: string }) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const words = useVisitWords()
  const joinable = useJoinable(() => ({
    slug: slug(),
    pluginId: props.form.pluginId,
    formId: props.form.formId,
    orgId: props.orgId,
    locale: locale(),
  }))
  const found = () => (joinable.isSuccess && joinable.data) || null
  return (
    <Show when={(found()?.visits.length ?? 0) > 0 ? found() : null}>
      {view => (
        <Section title={t('records.visit.joinable')} lead={t('records.visit.joinable_lead')}>
          <ul class={styles.joinable}>
            <For each={view().visits}>
              {visit => (
                <li>
                  <span>
                    <strong>{words({ form: props.form, visit, names: view().names }) || visit.orgName}</strong>
                    <span class={styles.second}>
                      {t('records.visit.joinable_by', { name: visit.observer ?? t('common.person_gone'), place: visit.orgName })}
                    </span>
                  </span>
                  <LinkButton
                    size="row"
                    href={recordPaths(slug()).join(props.form, { recordId: visit.recordId, orgId: visit.orgId })}
                    aria-label={t('records.visit.join_named', {
                      visit: words({ form: props.form, visit, names: view().names }) || visit.orgName,
                    })}
                  >
                    {t('records.pair_join')}
                  </LinkButton>
                </li>
              )}
            </For>
          </ul>
        </Section>
      )}
    </Show>
  )
}
