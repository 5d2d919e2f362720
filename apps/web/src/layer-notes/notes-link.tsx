import { Icon, LinkButton, PencilIcon, useI18n } from '@tilth/ui'
import { useDistrict } from '../shell/district-context.tsx'

/** The way to what the team notes for each layer. */
export const NotesLink = (props: { readonly roundId: string }) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  return (
    <div>
      <p>{t('layer-notes.open_text')}</p>
      <LinkButton variant="quiet" href={`/d/${slug()}/rounds/${props.roundId}/notes`} before={<Icon of={PencilIcon} />}>
        {t('layer-notes.open')}
      </LinkButton>
    </div>
  )
}
