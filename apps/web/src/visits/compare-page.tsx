import { useParams } from '@solidjs/router'
import { isPosition } from '@tilth/core/rubrics'
import { DataTable, Disclosure, LevelGlyph, Section, Skeleton, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { type CompareView, useCompared } from '../records/queries.ts'
import { recordPaths } from '../records/record-paths.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import styles from './visits.module.css'

const order = ['apart', 'one-only', 'close', 'same'] as const

const Shown = (props: { readonly view: CompareView }) => {
  const { t, number } = useI18n()
  const nameOf = (index: 0 | 1): string => props.view.observers[index] ?? t(index === 0 ? 'records.visit.first' : 'records.visit.second')
  const scaleOf = (code: string) => {
    const id = props.view.form.items.find(item => item.code === code)?.scale
    return props.view.form.scales.find(scale => scale.id === id)
  }
  const groups = () =>
    order
      .map(agreement => ({ agreement, items: props.view.items.filter(item => item.agreement === agreement) }))
      .filter(group => group.items.length > 0)
  return (
    <>
      <p class={styles.verdict}>
        <strong>{t(`records.visit.word_${props.view.word}`)}</strong>{' '}
        {t('records.visit.same_of', { same: props.view.same, close: props.view.close, total: props.view.compared })}
      </p>
      <For each={groups()}>
        {group => (
          <Section
            title={t(`records.visit.agreement_${group.agreement}`)}
            aside={String(group.items.length)}
            lead={t(`records.visit.agreement_${group.agreement}_lead`)}
          >
            <ul class={styles.compared}>
              <For each={group.items}>
                {item => (
                  <li>
                    <h3>
                      <span class={styles.code}>{item.code}</span> {item.label}
                    </h3>
                    <dl>
                      <For each={[item.a, item.b]}>
                        {(mark, index) => (
                          <div>
                            <dt>{nameOf(index() === 0 ? 0 : 1)}</dt>
                            <dd>
                              <span class={styles.level}>
                                <Show when={mark !== null && isPosition(mark.mark) ? scaleOf(item.code) : undefined}>
                                  {scale => <LevelGlyph position={mark?.mark ?? 0} scale={scale()} size={20} />}
                                </Show>
                                <strong>{mark?.inWords || t('records.not_marked')}</strong>
                              </span>
                              <Show when={mark?.note}>{note => <span class={styles.note}>{note()}</span>}</Show>
                            </dd>
                          </div>
                        )}
                      </For>
                    </dl>
                  </li>
                )}
              </For>
            </ul>
          </Section>
        )}
      </For>
      <Disclosure label={t('records.visit.statistics')}>
        <DataTable
          caption={t('records.visit.kappa')}
          rows={props.view.kappa}
          columns={[
            {
              label: t('records.visit.scale'),
              isRowHead: true,
              cell: row => {
                const scale = props.view.form.scales.find(candidate => candidate.id === row.scale)
                return scale?.kind === 'levels' ? scale.levels.map(level => level.label).join(' · ') : row.scale
              },
            },
            { label: t('records.visit.items_compared'), isNumber: true, cell: row => String(row.items) },
            {
              label: t('records.visit.kappa_value'),
              isNumber: true,
              cell: row => (row.value === null ? t(`records.visit.kappa_${row.reason ?? 'not-defined'}`) : number(row.value)),
            },
          ]}
        />
        <p class={styles.hint}>{t('records.visit.kappa_text')}</p>
      </Disclosure>
    </>
  )
}

/** `/d/:slug/record/:id/compare`: what two saw in one visit, what they saw differently first. */
const ComparePage = () => {
  const params = useParams()
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const compared = useCompared(() => ({ slug: slug(), recordId: params.id ?? '', locale: locale() }))
  return (
    <QueryView query={compared} loading={<Skeleton rows={6} />}>
      {view => (
        <Page
          title={t('records.visit.compare_title')}
          eyebrow={<a href={recordPaths(slug()).record(params.id ?? '')}>{view().form.title}</a>}
          lead={t('records.visit.compare_lead')}
          width="text"
        >
          <Shown view={view()} />
        </Page>
      )}
    </QueryView>
  )
}

export default ComparePage
