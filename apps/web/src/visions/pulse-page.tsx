import { useParams } from '@solidjs/router'
import { LinkButton, Notice, Section, Skeleton, useI18n } from '@tilth/ui'
import { createSignal, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import styles from './pulse.module.css'
import { PulseAnswer } from './pulse-answer.tsx'
import { PulseSentences } from './pulse-sentences.tsx'
import { PulseProgress } from './pulses.tsx'
import { type PulseView, usePulse } from './queries.ts'
import { RevealPulse } from './reveal-pulse.tsx'

const Pulse = (props: { readonly pulse: PulseView }) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const isOpen = () => props.pulse.state === 'open'
  const [unsent, setUnsent] = createSignal('')
  return (
    <Page
      title={props.pulse.question ?? t('visions.pulse_usual')}
      eyebrow={<a href={`/d/${slug()}/vision/${props.pulse.org.id}`}>{t('visions.pulse_of', { org: props.pulse.org.name })}</a>}
      lead={t(isOpen() ? 'visions.pulse_alone' : 'visions.pulse_together', { count: props.pulse.answered })}
      width="text"
    >
      <Show when={!isOpen() && unsent()}>
        {words => (
          <Notice tone="straw" role="status" title={t('visions.pulse_came_first')}>
            {words()}
          </Notice>
        )}
      </Show>
      <Show when={isOpen()} fallback={<PulseSentences pulse={props.pulse} canTakeOut />}>
        <Show when={props.pulse.may.answer}>
          <PulseAnswer pulse={props.pulse} onUnsent={setUnsent} />
        </Show>
        <PulseProgress answered={props.pulse.answered} people={props.pulse.people} />
        <Show when={props.pulse.may.reveal}>
          <Section title={t('visions.pulse_run')} lead={t('visions.pulse_run_text')}>
            <div class={styles.acts}>
              <LinkButton href={`/d/${slug()}/pulse/${props.pulse.id}/screen`}>{t('visions.pulse_room')}</LinkButton>
              <RevealPulse pulse={props.pulse} />
            </div>
          </Section>
        </Show>
      </Show>
    </Page>
  )
}

/** `/d/:slug/pulse/:id`: one sentence, on a phone; after the reveal all of them. It turns by itself when they are revealed. */
const PulsePage = () => {
  const params = useParams()
  const { slug } = useDistrict()
  const pulse = usePulse(() => ({ slug: slug(), pulseId: params.id ?? '' }))
  return (
    <QueryView query={pulse} loading={<Skeleton rows={4} />}>
      {view => <Pulse pulse={view()} />}
    </QueryView>
  )
}

export default PulsePage
