import { Icon, Link2Icon, LinkButton, Section, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { useEvidence } from './queries.ts'

/** The way to what the team has to show, for those to whom it is open. */
export const EvidenceLink = (props: { readonly roundId: string }) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const evidence = useEvidence(() => ({ slug: slug(), roundId: props.roundId, locale: locale() }))
  return (
    <Show when={evidence.data}>
      <Section title={t('evidence.title')} lead={t('evidence.open_text')}>
        <LinkButton href={`/d/${slug()}/rounds/${props.roundId}/evidence`} before={<Icon of={Link2Icon} />}>
          {t('evidence.go')}
        </LinkButton>
      </Section>
    </Show>
  )
}
