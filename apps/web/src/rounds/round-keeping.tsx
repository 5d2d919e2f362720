import { Section, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { EvidenceLink } from '../evidence/evidence-link.tsx'
import { NotesLink } from '../layer-notes/notes-link.tsx'
import { AddPeopleButton } from './add-people-button.tsx'
import type { RoundView } from './queries.ts'
import styles from './round.module.css'
import { RoundControls } from './round-controls.tsx'
import { RoundFacilitators } from './round-facilitators.tsx'

/** Under the results: the team's notes, and for whoever runs the round what can still be done with it. */
export const RoundKeeping = (props: { readonly round: RoundView }) => {
  const { t } = useI18n()
  return (
    <Show when={props.round.source === 'people'}>
      <div class={styles.keeping}>
        <NotesLink roundId={props.round.id} />
        <EvidenceLink roundId={props.round.id} />
        <Section title={t('rounds.keeping')}>
          <div class={styles.sealed}>
            <RoundControls round={props.round} />
            <AddPeopleButton round={props.round} />
          </div>
        </Section>
        <RoundFacilitators round={props.round} />
      </div>
    </Show>
  )
}
