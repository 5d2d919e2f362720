import { Icon, Link2Icon, LinkButton, Section, useI18n } from '@tilth/ui'
import { useDistrict } from '../shell/district-context.tsx'

/** The way to what the team has to show. */
export const EvidenceLink = (props: { readonly roundId: string }) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  return (
    <Section title={t('evidence.title')} lead={t('evidence.open_text')}>
      <LinkButton href={`/d/${slug()}/rounds/${props.roundId}/evidence`} before={<Icon of={Link2Icon} />}>
        {t('evidence.go')}
      </LinkButton>
    </Section>
  )
}
