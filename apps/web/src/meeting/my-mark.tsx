import { markInWords, nothing } from '@tilth/core/rubrics'
import { ArrowRightIcon, Icon, LinkButton, Notice, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { useSheet } from '../rate/queries.ts'
import { useDistrict } from '../shell/district-context.tsx'
import styles from './follow.module.css'
import type { MeetingCondition } from './queries.ts'

export interface MyMarkProps {
  readonly roundId: string
  readonly item: MeetingCondition['item']
  readonly href: string
}

/** Where I put my mark on the condition on the screen, or that I have not yet; nobody else is shown either. */
export const MyMark = (props: MyMarkProps) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const sheet = useSheet(() => ({ slug: slug(), roundId: props.roundId }))
  const view = () => (sheet.isSuccess ? sheet.data : undefined)
  const mark = () => view()?.items[props.item.code]?.mark ?? nothing
  const isIn = () => view()?.submittedAt !== null && view()?.submittedAt !== undefined
  return (
    <Show when={view()}>
      <Show
        when={mark() === nothing || !isIn()}
        fallback={
          <div class={styles.mine}>
            <p>{t('results.own', { place: markInWords(mark(), { scale: props.item.scale, locale: locale() }) })}</p>
            <p class={styles.quiet}>{t('meeting.mine_changeable')}</p>
            <LinkButton href={props.href}>{t('meeting.change_mark')}</LinkButton>
          </div>
        }
      >
        <Notice
          tone="leaf"
          title={t(mark() === nothing ? 'meeting.mine_none' : 'meeting.mine_not_in')}
          actions={
            <LinkButton variant="primary" href={props.href} after={<Icon of={ArrowRightIcon} />}>
              {t('meeting.rate_it')}
            </LinkButton>
          }
        >
          {t(mark() === nothing ? 'meeting.mine_none_text' : 'meeting.mine_not_in_text')}
        </Notice>
      </Show>
    </Show>
  )
}
