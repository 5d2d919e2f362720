import { Section, useI18n } from '@tilth/ui'
import { RoundVoices } from './round-voices.tsx'

/** Whose voice is missing while the round is open and there is still time to ask. */
export const WhoseVoiceSoFar = (props: { readonly roundId: string }) => {
  const { t } = useI18n()
  return (
    <Section title={t('voices.title')} lead={t('voices.so_far_lead')}>
      <RoundVoices roundId={props.roundId} />
    </Section>
  )
}
