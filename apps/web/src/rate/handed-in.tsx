import { Button, LinkButton, PageTitle, Section, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import type { RoundView } from '../rounds/queries.ts'
import { useDistrict } from '../shell/district-context.tsx'
import type { SheetView } from './queries.ts'
import styles from './rate.module.css'

export interface HandedInProps {
  readonly round: RoundView
  readonly phase: SheetView['phase']
  /** How many conditions are without an answer. */
  readonly left: number
  readonly onLookOver: () => void
}

/** Thanks, and what happens next. */
export const HandedIn = (props: HandedInProps) => {
  const { t, day, time } = useI18n()
  const { slug, me } = useDistrict()
  const next = (): readonly string[] => {
    if (props.phase === 'after-reveal') return [t('rate.thanks_after')]
    const { closesAt, revealsOnClose } = props.round
    const closing = closesAt === null ? null : { day: day(closesAt), time: time(closesAt) }
    return [
      t('rate.thanks_blind'),
      revealsOnClose && closing !== null ? t('rate.thanks_reveal_on_close', closing) : t('rate.thanks_reveal'),
      closing === null ? t('rate.thanks_change') : t('rate.thanks_change_until', closing),
    ]
  }
  return (
    <div class={styles.item}>
      <PageTitle title={t('rate.thanks')} lead={props.left > 0 ? t('rate.thanks_left_out', { count: props.left }) : undefined} />
      <Section title={t('rate.thanks_next')}>
        <ul class={styles.steps}>
          <For each={next()}>{sentence => <li>{sentence}</li>}</For>
        </ul>
      </Section>
      <div class={styles.acts}>
        <Show
          when={props.round.revealed}
          fallback={
            <Show when={!me().guest}>
              <LinkButton variant="primary" href={`/d/${slug()}`}>
                {t('rate.go_now')}
              </LinkButton>
            </Show>
          }
        >
          <LinkButton variant="primary" href={`/d/${slug()}/rounds/${props.round.id}`}>
            {t('rate.thanks_to_results')}
          </LinkButton>
        </Show>
        <Button onClick={() => props.onLookOver()}>{t('rate.look_over')}</Button>
      </div>
    </div>
  )
}
