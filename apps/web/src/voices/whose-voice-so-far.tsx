import { Section, useI18n } from '@tilth/ui'
import { RoundVoices } from './round-voices.tsx'

/** Whose voice is missing before any result can be read. */
export const WhoseVoiceSoFar = (props: {
  readonly roundId: string
  /** Whoever is missing can still be asked. */
  readonly hasTime: boolean
}) => {
  const { t } = useI18n()
  return (
    <Section title={t('voices.title')} lead={t(props.hasTime ? 'voices.so_far_lead' : 'voices.so_far_lead_over')}>
      <RoundVoices roundId={props.roundId} />
    </Section>
  )
}
