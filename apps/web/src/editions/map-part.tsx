import { Button, Notice, Section, Select, useI18n } from '@tilth/ui'
import { createMemo, createSignal, For, Show } from 'solid-js'
import styles from './editions.module.css'
import type { MapRow, NamedCondition, ProposalView } from './queries.ts'
import { RowEditor } from './row-editor.tsx'

export interface MapPartProps {
  readonly proposal: ProposalView
  readonly map: readonly MapRow[]
  readonly onChange: (map: readonly MapRow[]) => void
}

const shows = ['open', 'all'] as const

/** The map as a list, an earlier condition a row: on a phone its parts stand under each other. */
export const MapPart = (props: MapPartProps) => {
  const { t } = useI18n()
  const [show, setShow] = createSignal<(typeof shows)[number]>('open')
  const [edited, setEdited] = createSignal<string | null>(null)
  const labels = createMemo(() => new Map(props.proposal.later.map(condition => [condition.code, condition.label])))
  const rowsOf = createMemo(() => {
    const rows = new Map<string, MapRow[]>()
    for (const row of props.map) if (row.from !== null) rows.set(row.from, [...(rows.get(row.from) ?? []), row])
    return rows
  })
  const isShown = ({ code }: NamedCondition): boolean =>
    show() === 'all' || code === edited() || (rowsOf().get(code) ?? []).some(row => row.relation !== 'same')
  const shown = () => props.proposal.earlier.filter(isShown)
  const added = () => props.map.flatMap(row => (row.from === null && row.to !== null ? [row.to] : []))
  const done = (code: string): void => {
    setEdited(null)
    // The button that opened the editor is back on the page and takes the focus again.
    queueMicrotask(() => document.getElementById(`edit-${code}`)?.focus())
  }
  return (
    <Section title={t('editions.map')} lead={t('editions.map_lead')}>
      <div class={styles.part}>
        <Show when={!props.proposal.sharesScales}>
          <Notice tone="straw">{t('editions.scales_differ')}</Notice>
        </Show>
        <Select
          label={t('editions.show')}
          width="medium"
          value={show()}
          options={shows.map(value => ({ value, label: t(`editions.show_${value}`) }))}
          onChange={setShow}
        />
        <Show when={shown().length > 0} fallback={<p>{t('editions.nothing_else')}</p>}>
          <ul class={styles.rows}>
            <For each={shown()}>
              {earlier => (
                <li class={styles.row}>
                  <p class={styles.earlier}>
                    <span class={styles.code}>{earlier.code}</span> {earlier.label}
                  </p>
                  <ul class={styles.became}>
                    <For each={rowsOf().get(earlier.code) ?? []}>
                      {row => (
                        <li>
                          <span class={styles.relation} data-relation={row.relation}>
                            {t(`editions.relation_${row.relation}`)}
                          </span>{' '}
                          <Show when={row.to}>
                            {code => (
                              <>
                                <span class={styles.code}>{code()}</span> {labels().get(code())}{' '}
                                <span class={styles.quiet}>{t(`editions.carry_${row.carry}_short`)}</span>
                              </>
                            )}
                          </Show>
                          <Show when={row.note}>{note => <span class={styles.quiet}> “{note()}”</span>}</Show>
                        </li>
                      )}
                    </For>
                  </ul>
                  <Show
                    when={edited() === earlier.code}
                    fallback={
                      <Button
                        id={`edit-${earlier.code}`}
                        class={styles.edit ?? ''}
                        aria-label={t('editions.edit_of', { code: earlier.code })}
                        onClick={() => setEdited(earlier.code)}
                      >
                        {t('editions.edit')}
                      </Button>
                    }
                  >
                    <RowEditor
                      map={props.map}
                      earlier={earlier}
                      later={props.proposal.later}
                      onChange={props.onChange}
                      onDone={() => done(earlier.code)}
                    />
                  </Show>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Show when={added().length > 0}>
          <div>
            <h3>{t('editions.added')}</h3>
            <ul class={styles.plain}>
              <For each={added()}>
                {code => (
                  <li>
                    <span class={styles.code}>{code}</span> {labels().get(code)}
                  </li>
                )}
              </For>
            </ul>
          </div>
        </Show>
      </div>
    </Section>
  )
}
