import { useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { EvidenceLink } from '../evidence/evidence-link.tsx'
import { FrameworkNotice } from '../frameworks/framework-notice.tsx'
import { NotesLink } from '../layer-notes/notes-link.tsx'
import { MeetingLink } from '../meeting/meeting-link.tsx'
import { Page } from '../shell/page.tsx'
import { WhoseVoiceSoFar } from '../voices/whose-voice-so-far.tsx'
import { JoinByCode } from './join-by-code.tsx'
import { MyPart } from './my-part.tsx'
import type { RoundView } from './queries.ts'
import styles from './round.module.css'
import { RoundFacilitators } from './round-facilitators.tsx'
import { RoundFacts } from './round-facts.tsx'
import { TeamList } from './team-list.tsx'
import { WhoIsIn } from './who-is-in.tsx'

/** A round nobody can see into yet: how many are in, my own part, and what whoever runs it may do. */
export const RoundBeforeReveal = (props: { readonly round: RoundView }) => {
  const { t } = useI18n()
  const isMine = () => {
    const { mine, state } = props.round
    return mine !== 'not-invited' && state !== 'draft' && !(state === 'closed' && mine === 'not-started')
  }
  return (
    <Page
      title={props.round.title}
      lead={t('rounds.page_lead', {
        org: props.round.orgName,
        instrument: props.round.instrumentTitle,
        conditions: props.round.items.length,
      })}
      actions={
        <Show when={props.round.state !== 'draft'}>
          <MeetingLink round={props.round} />
        </Show>
      }
    >
      <FrameworkNotice notice={props.round.framework.notice} />
      <div class={styles.columns}>
        <div class={styles.column}>
          <Show when={isMine()}>
            <MyPart round={props.round} />
          </Show>
          <WhoIsIn round={props.round} />
          <Show when={props.round.state !== 'draft' && props.round.progress.invited > 0}>
            <WhoseVoiceSoFar roundId={props.round.id} hasTime={props.round.state === 'open' && !props.round.revealed} />
          </Show>
          <Show when={props.round.progress.people}>{people => <TeamList round={props.round} people={people()} />}</Show>
        </div>
        <div class={styles.column}>
          <Show when={props.round.may.invite}>
            <JoinByCode round={props.round} />
          </Show>
          <RoundFacts round={props.round} />
          <RoundFacilitators round={props.round} />
          <Show
            when={
              props.round.source === 'people' &&
              props.round.state !== 'draft' &&
              (props.round.mine !== 'not-invited' || props.round.may.edit)
            }
          >
            <NotesLink roundId={props.round.id} />
            <EvidenceLink roundId={props.round.id} />
          </Show>
        </div>
      </div>
    </Page>
  )
}
