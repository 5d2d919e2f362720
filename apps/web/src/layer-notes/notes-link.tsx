import { Icon, LinkButton, PencilIcon, Section, useI18n } from '@tilth/ui'
import { useDistrict } from '../shell/district-context.tsx'

/** The way to what the team notes for each layer. */
export const NotesLink = (props: { readonly roundId: string }) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  return (
    <Section title={t('layer-notes.open')} lead={t('layer-notes.open_text')}>
      <LinkButton href={`/d/${slug()}/rounds/${props.roundId}/notes`} before={<Icon of={PencilIcon} />}>
        {t('layer-notes.go')}
      </LinkButton>
    </Section>
  )
}
