import { Icon, Link2Icon, LinkButton, Section, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'

/** The way to what the team has to show; a guest has no part in it. */
export const EvidenceLink = (props: { readonly roundId: string }) => {
  const { t } = useI18n()
  const { slug, me } = useDistrict()
  return (
    <Show when={!me().guest}>
      <Section title={t('evidence.title')} lead={t('evidence.open_text')}>
        <LinkButton href={`/d/${slug()}/rounds/${props.roundId}/evidence`} before={<Icon of={Link2Icon} />}>
          {t('evidence.go')}
        </LinkButton>
      </Section>
    </Show>
  )
}
