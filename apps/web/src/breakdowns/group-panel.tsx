import { Disclosure, type StripSize, useI18n } from '@tilth/ui'
import { createUniqueId, For, type JSX, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { AgreementWord } from '../results/agreement-word.tsx'
import { AnchorHead } from '../results/anchor-head.tsx'
import styles from './group-panel.module.css'
import { GroupStrip } from './group-strip.tsx'
import { GroupTable } from './group-table.tsx'
import { type PanelRow, shownOf } from './panel-row.ts'
import { ProtectedGround } from './protected-ground.tsx'
import type { BreakdownItem } from './queries.ts'

export interface GroupPanelProps {
  readonly id?: string | undefined
  readonly title: string
  readonly code?: string | undefined
  readonly level: 2 | 3 | 4
  /** What the panel says, before it is drawn. */
  readonly words?: JSX.Element
  readonly scale: BreakdownItem['scale']
  readonly rows: readonly PanelRow[]
  /** What a line is: "School", "Role". */
  readonly rowName: string
  /** `wide` has room for a sentence on every line. */
  readonly form?: 'small' | 'wide' | 'print' | undefined
}

const sizes: Readonly<Record<NonNullable<GroupPanelProps['form']>, StripSize>> = { small: 'compact', wide: 'list', print: 'print' }

/** Small multiples: lines under each other on one axis, so that where they lie can be compared by eye; the table is behind it. */
export const GroupPanel = (props: GroupPanelProps) => {
  const { t } = useI18n()
  const titleId = createUniqueId()
  const form = () => props.form ?? 'small'
  return (
    <article class={styles.panel} id={props.id} data-form={form()} aria-labelledby={titleId}>
      <header class={styles.head}>
        <Dynamic component={`h${props.level}`} class={styles.title} id={titleId}>
          <Show when={props.code}>
            <span class={styles.code}>{props.code}</span>{' '}
          </Show>
          {props.title}
        </Dynamic>
        {props.words}
      </header>
      <Show when={props.rows.length > 0}>
        <div class={styles.lines}>
          <div class={styles.axis}>
            <AnchorHead scale={props.scale} />
          </div>
          <ul class={styles.rows}>
            <For each={props.rows}>
              {row => (
                <li class={styles.row} data-whole={row.isWhole ? '' : undefined}>
                  <span class={styles.name}>
                    <Show when={row.code}>
                      <span class={styles.code}>{row.code}</span>{' '}
                    </Show>
                    {row.label}
                  </span>
                  <Show
                    when={shownOf(row)}
                    fallback={
                      <span class={styles.protected}>
                        <ProtectedGround />
                      </span>
                    }
                  >
                    {shown => (
                      <>
                        <span class={styles.strip}>
                          <GroupStrip
                            title={row.label}
                            scale={props.scale}
                            result={shown()}
                            size={sizes[form()]}
                            hasSentence={form() === 'wide'}
                          />
                        </span>
                        <span class={styles.word}>
                          <Show when={shown().agreement}>{word => <AgreementWord word={word()} />}</Show>
                          <span class={styles.counted}>{t('breakdowns.marks', { count: shown().counted })}</span>
                        </span>
                      </>
                    )}
                  </Show>
                </li>
              )}
            </For>
          </ul>
        </div>
      </Show>
      <Show when={props.rows.length > 0 && form() !== 'print'}>
        <div data-print="hide">
          <Disclosure label={t('breakdowns.table_show')} openLabel={t('breakdowns.table_hide')}>
            <GroupTable caption={props.title} rowName={props.rowName} scale={props.scale} rows={props.rows} />
          </Disclosure>
        </div>
      </Show>
    </article>
  )
}
