import { useParams } from '@solidjs/router'
import { LinkButton, Loading, QrCode, useI18n } from '@tilth/ui'
import { createEffect, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { useBarePage } from '../shell/focused-page.ts'
import { QueryView } from '../shell/query-view.tsx'
import styles from './pulse-screen.module.css'
import { PulseSentences } from './pulse-sentences.tsx'
import { PulseProgress } from './pulses.tsx'
import { type PulseView, usePulse } from './queries.ts'
import { RevealPulse } from './reveal-pulse.tsx'

const Room = (props: { readonly pulse: PulseView }) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const home = () => `/d/${slug()}/pulse/${props.pulse.id}`
  const isOpen = () => props.pulse.state === 'open'
  const question = () => props.pulse.question ?? t('visions.pulse_usual')
  createEffect(() => {
    document.title = t('shell.page_title', { page: question() })
  })
  return (
    <div class={styles.room}>
      <header class={styles.head}>
        <p class={styles.org}>{props.pulse.org.name}</p>
        <h1 class={styles.question}>{question()}</h1>
      </header>
      <Show when={isOpen()} fallback={<PulseSentences pulse={props.pulse} />}>
        <div class={styles.waiting}>
          <div class={styles.words}>
            <p class={styles.alone}>{t('visions.pulse_alone', { count: props.pulse.answered })}</p>
            <PulseProgress answered={props.pulse.answered} people={props.pulse.people} size="room" />
          </div>
          <figure class={styles.code}>
            <QrCode address={`${location.origin}${home()}`} title={t('visions.pulse_code')} />
            <figcaption>{t('visions.pulse_code_text')}</figcaption>
          </figure>
        </div>
      </Show>
      <footer class={styles.foot}>
        <LinkButton variant="quiet" href={home()}>
          {t('common.back')}
        </LinkButton>
        <Show when={props.pulse.may.reveal}>
          <RevealPulse pulse={props.pulse} variant="primary" />
        </Show>
      </footer>
    </div>
  )
}

/** The question in the room, for a projector: how many have answered, then what everybody said. */
const PulseScreenPage = () => {
  const params = useParams()
  const { slug } = useDistrict()
  useBarePage()
  const pulse = usePulse(() => ({ slug: slug(), pulseId: params.id ?? '' }))
  return (
    <QueryView query={pulse} loading={<Loading />}>
      {view => <Room pulse={view()} />}
    </QueryView>
  )
}

export default PulseScreenPage
