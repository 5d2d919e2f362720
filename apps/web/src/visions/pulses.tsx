import { useNavigate } from '@solidjs/router'
import { Button, LinkButton, Section, Seeds, useI18n } from '@tilth/ui'
import { createSignal, For, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { OpenPulseDialog } from './open-pulse-dialog.tsx'
import type { VisionView } from './queries.ts'
import styles from './visions.module.css'

/** Whether everybody says the same: the question that is open, those before, and the way to ask again. */
export const Pulses = (props: { readonly view: VisionView }) => {
  const { t, date } = useI18n()
  const { slug } = useDistrict()
  const navigate = useNavigate()
  const [isOpening, setOpening] = createSignal(false)
  const href = (id: string) => `/d/${slug()}/pulse/${id}`
  const open = () => props.view.pulses.find(pulse => pulse.state === 'open')
  const past = () => props.view.pulses.filter(pulse => pulse.state === 'revealed')
  return (
    <Show when={props.view.may.runPulse || props.view.pulses.length > 0}>
      <Section title={t('visions.pulse')} lead={t('visions.pulse_lead')}>
        <div class={styles.pulses} data-print="hide">
          <Show
            when={open()}
            fallback={
              <Show when={props.view.may.runPulse}>
                <div>
                  <Button onClick={() => setOpening(true)}>{t('visions.pulse_ask')}</Button>
                </div>
              </Show>
            }
          >
            {pulse => (
              <div class={styles.openPulse}>
                <p class={styles.question}>{pulse().question ?? t('visions.pulse_usual')}</p>
                <p class={styles.by}>{t('visions.pulse_answered', { count: pulse().answered })}</p>
                <div class={styles.acts}>
                  <LinkButton variant={pulse().isMineIn ? 'secondary' : 'primary'} href={href(pulse().id)}>
                    {t(pulse().isMineIn ? 'visions.pulse_change' : 'visions.pulse_answer')}
                  </LinkButton>
                  <Show when={props.view.may.runPulse}>
                    <LinkButton href={`${href(pulse().id)}/screen`}>{t('visions.pulse_room')}</LinkButton>
                  </Show>
                </div>
              </div>
            )}
          </Show>
          <Show when={past().length > 0}>
            <ul class={styles.past}>
              <For each={past()}>
                {pulse => (
                  <li class={styles.pastOne}>
                    <a href={href(pulse.id)}>{pulse.question ?? t('visions.pulse_usual')}</a>
                    <span class={styles.by}>
                      {t('visions.pulse_revealed', { date: date(pulse.revealedAt ?? ''), count: pulse.answered })}
                    </span>
                  </li>
                )}
              </For>
            </ul>
          </Show>
        </div>
        <Show when={isOpening()}>
          <OpenPulseDialog
            orgId={props.view.org.id}
            onOpened={id => {
              setOpening(false)
              navigate(href(id))
            }}
            onClose={() => setOpening(false)}
          />
        </Show>
      </Section>
    </Show>
  )
}

/** How many have answered, as seeds: filled ones first, never in an order that could be read as the roster's. */
export const PulseProgress = (props: { readonly answered: number; readonly people: number; readonly size?: 'room' | 'default' }) => {
  const { t } = useI18n()
  return (
    <Seeds
      in={props.answered}
      still={Math.max(0, props.people - props.answered)}
      size={props.size}
      words={t('visions.pulse_progress', { answered: props.answered, people: props.people })}
    />
  )
}
