import { Button, Notice, useI18n } from '@tilth/ui'
import { createSignal, For, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { MoveDialog, type MoveDone } from './move-dialog.tsx'
import type { RecordRow, RecordsView } from './queries.ts'
import { recordPaths } from './record-paths.ts'
import styles from './records.module.css'
import { recordLabel, valueWords } from './value-words.ts'

const shownAtOnce = 20

/**
 * Records by where they stand. A card is dragged to another column, or moved by the button on it, which says the same in words: what
 * the step needs and, where it is asked, why.
 */
export const Board = (props: { readonly view: RecordsView }) => {
  const i18n = useI18n()
  const { t } = i18n
  const { slug } = useDistrict()
  const [moving, setMoving] = createSignal<{ readonly recordId: string; readonly to?: string } | null>(null)
  const [dragged, setDragged] = createSignal<RecordRow | null>(null)
  const [over, setOver] = createSignal<string | null>(null)
  const [undo, setUndo] = createSignal<MoveDone | null>(null)
  const [wide, setWide] = createSignal<ReadonlySet<string>>(new Set())
  const statuses = () => props.view.form.statuses
  const statusOf = (id: string): string => statuses().find(status => status.id === id)?.label ?? ''
  const rowsOf = (status: string) => props.view.rows.filter(row => row.status === status)
  const shownOf = (status: string) => (wide().has(status) ? rowsOf(status) : rowsOf(status).slice(0, shownAtOnce))
  const card = () => {
    const board = props.view.form.views.find(view => view.kind === 'board')
    const ids = board?.kind === 'board' ? board.card : []
    return ids.filter(id => id !== props.view.form.named).flatMap(id => props.view.form.fields.filter(field => field.id === id))
  }
  const drop = (status: string): void => {
    const row = dragged()
    setDragged(null)
    setOver(null)
    if (row !== null && row.status !== status) setMoving({ recordId: row.id, to: status })
  }
  return (
    <>
      <Show when={undo()}>
        {done => (
          <Notice
            tone="wash"
            role="status"
            actions={
              <>
                <Button onClick={() => setMoving({ recordId: done().recordId, to: done().from })}>
                  {t('records.move_back', { status: statusOf(done().from) })}
                </Button>
                <Button variant="quiet" onClick={() => setUndo(null)}>
                  {t('common.close')}
                </Button>
              </>
            }
          >
            {t('records.moved', { name: done().label, status: statusOf(done().to) })}
          </Notice>
        )}
      </Show>
      <div class={styles.board}>
        <For each={statuses()}>
          {status => (
            <section
              class={styles.lane}
              aria-label={status.label}
              data-over={over() === status.id ? '' : undefined}
              onDragOver={event => {
                event.preventDefault()
                setOver(status.id)
              }}
              onDrop={event => {
                event.preventDefault()
                drop(status.id)
              }}
            >
              <h2 class={styles.laneTitle}>
                {status.label} <span class={styles.second}>{rowsOf(status.id).length}</span>
              </h2>
              <ul>
                <For each={shownOf(status.id)} fallback={<li class={styles.second}>{t('records.lane_empty')}</li>}>
                  {row => (
                    <li
                      class={styles.boardCard}
                      draggable={true}
                      onDragStart={event => {
                        event.dataTransfer?.setData('text/plain', row.id)
                        setDragged(row)
                      }}
                      onDragEnd={() => {
                        setDragged(null)
                        setOver(null)
                      }}
                    >
                      <a href={recordPaths(slug()).record(row.id)}>{recordLabel(row, i18n)}</a>
                      <For each={card()}>
                        {field => {
                          const words = () => valueWords(field, { value: row.fields[field.id], names: props.view.names, i18n })
                          return (
                            <Show when={words()}>
                              {said => (
                                <span class={styles.second}>
                                  {field.label}: {said()}
                                </span>
                              )}
                            </Show>
                          )
                        }}
                      </For>
                      <Show when={!status.final}>
                        <Button
                          size="row"
                          aria-label={t('records.move_named', { name: recordLabel(row, i18n) })}
                          onClick={() => setMoving({ recordId: row.id })}
                        >
                          {t('records.move')}
                        </Button>
                      </Show>
                    </li>
                  )}
                </For>
              </ul>
              <Show when={shownOf(status.id).length < rowsOf(status.id).length}>
                <Button variant="quiet" onClick={() => setWide(before => new Set([...before, status.id]))}>
                  {t('records.show_rest', { count: rowsOf(status.id).length - shownAtOnce })}
                </Button>
              </Show>
            </section>
          )}
        </For>
      </div>
      <Show when={moving()} keyed>
        {asked => (
          <MoveDialog
            recordId={asked.recordId}
            to={asked.to}
            onMoved={done => setUndo(undo()?.recordId === done.recordId && undo()?.from === done.to ? null : done)}
            onClose={() => setMoving(null)}
          />
        )}
      </Show>
    </>
  )
}
