import { LinkButton, Notice, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import type { PlaceName } from './queries.ts'

export interface OffNoticeProps {
  readonly onBelow: readonly PlaceName[]
  readonly orgName: string
  readonly hrefOf: (orgId: string) => string
}

/** Why nothing new can be filled in at a place, and the way to where it can. */
export const OffNotice = (props: OffNoticeProps) => {
  const { t } = useI18n()
  return (
    <Show
      when={props.onBelow.length > 0}
      fallback={
        <Notice tone="straw" title={t('records.off_title')}>
          {t('records.off_text')}
        </Notice>
      }
    >
      <Notice
        tone="wash"
        title={t('records.on_below_title', { org: props.orgName })}
        actions={<For each={props.onBelow}>{place => <LinkButton href={props.hrefOf(place.orgId)}>{place.name}</LinkButton>}</For>}
      >
        {t('records.on_below_text')}
      </Notice>
    </Show>
  )
}
