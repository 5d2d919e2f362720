import { Disclosure, LinkButton, Notice, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import styles from './editions.module.css'
import type { DryRunRow, DryRunView, MapRow } from './queries.ts'

const kinds = ['rounds', 'findings', 'priorities', 'plans', 'cycles', 'measures', 'links'] as const

const Hanging = (props: { readonly row: DryRunRow }) => {
  const { t, list } = useI18n()
  const counts = () =>
    kinds.filter(kind => props.row.counts[kind] > 0).map(kind => t(`editions.on_${kind}`, { count: props.row.counts[kind] }))
  return (
    <li class={styles.hanging}>
      <p class={styles.earlier}>
        <span class={styles.code}>{props.row.code}</span> {props.row.label}
      </p>
      <p>{list(counts())}</p>
      <ul class={styles.became}>
        <For each={props.row.becomes}>
          {({ code, label, relation, outcome }) => (
            <li>
              <span class={styles.relation} data-relation={relation}>
                {t(`editions.relation_${relation}`)}
              </span>{' '}
              <Show when={code}>
                {later => (
                  <>
                    <span class={styles.code}>{later()}</span> {label}:{' '}
                  </>
                )}
              </Show>
              {t(`editions.outcome_${outcome}`)}
            </li>
          )}
        </For>
      </ul>
    </li>
  )
}

/** What would become of everything, or what the map lacks. */
export const DryRunPart = (props: { readonly dryRun: DryRunView; readonly map: readonly MapRow[] }) => {
  const { t, issue } = useI18n()
  const { slug } = useDistrict()
  const hanging = () => props.dryRun.rows.filter(row => kinds.some(kind => row.counts[kind] > 0))
  const rest = () => props.dryRun.rows.length - hanging().length
  const codeOf = (index: number | null): string | null => {
    const row = index === null ? undefined : props.map[index]
    return row?.from ?? row?.to ?? null
  }
  return (
    <Show
      when={props.dryRun.issues.length === 0}
      fallback={
        <Notice tone="rust" role="alert" title={t('editions.issues')}>
          <ul class={styles.plain}>
            <For each={props.dryRun.issues}>
              {found => (
                <li>
                  {issue({ code: found.code, params: found.params })}{' '}
                  <Show when={codeOf(found.row)}>{code => <span class={styles.quiet}>{t('editions.row', { code: code() })}</span>}</Show>
                </li>
              )}
            </For>
          </ul>
        </Notice>
      }
    >
      <div class={styles.part} role="status">
        <p>{t('editions.total', props.dryRun.totals)}</p>
        <Show when={props.dryRun.totals.findings > 0}>
          <p>{t('editions.levels', { ...props.dryRun.levels, agree: props.dryRun.levels['to-agree'] })}</p>
        </Show>
        <Show when={props.dryRun.roundsUnderWay > 0}>
          <Notice tone="wash">{t('editions.under_way', { rounds: props.dryRun.roundsUnderWay })}</Notice>
        </Show>
        <Show when={!props.dryRun.isOn}>
          <Notice tone="straw" actions={<LinkButton href={`/d/${slug()}/frameworks`}>{t('editions.back')}</LinkButton>}>
            {t('editions.is_off')}
          </Notice>
        </Show>
      </div>
      <Show when={hanging().length > 0} fallback={<p>{t('editions.hanging_none')}</p>}>
        <Disclosure label={t('editions.hanging')} open>
          <ul class={styles.rows}>
            <For each={hanging()}>{row => <Hanging row={row} />}</For>
          </ul>
        </Disclosure>
        <Show when={rest() > 0}>
          <p class={styles.quiet}>{t('editions.hanging_rest', { count: rest() })}</p>
        </Show>
      </Show>
    </Show>
  )
}
