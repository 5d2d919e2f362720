import { Button, Notice, Section, useI18n } from '@tilth/ui'
import { createEffect, createSignal, on, Show, untrack } from 'solid-js'
import { AgreeForm } from './agree-form.tsx'
import type { MeetingView } from './queries.ts'

/** What the team agrees about the condition on the screen. While words are not kept the form stays with its condition, wherever the screen goes. */
export const AgreedPart = (props: { readonly meeting: MeetingView }) => {
  const { t } = useI18n()
  const onScreen = () => {
    const { current } = props.meeting
    return current?.revealed ? { code: current.item.code, label: current.item.label } : null
  }
  const [held, setHeld] = createSignal(untrack(onScreen))
  const [isDirty, setDirty] = createSignal(false)
  createEffect(
    on([() => onScreen()?.code, isDirty], ([, dirty]) => {
      if (!dirty) setHeld(onScreen())
    }),
  )
  const hasGoneOn = () => held() !== null && held()?.code !== props.meeting.current?.item.code
  return (
    <Show when={held()}>
      {known => (
        <Section title={t('meeting.agree')} lead={t('meeting.agree_lead', { label: known().label })}>
          <Show when={hasGoneOn()}>
            <Notice
              tone="straw"
              role="status"
              title={t('meeting.gone_on')}
              actions={
                <Button
                  variant="quiet"
                  onClick={() => {
                    setDirty(false)
                    setHeld(onScreen())
                  }}
                >
                  {t('meeting.throw_away')}
                </Button>
              }
            >
              {t('meeting.gone_on_text', { label: known().label })}
            </Notice>
          </Show>
          <AgreeForm roundId={props.meeting.round.id} code={known().code} onDirty={setDirty} />
        </Section>
      )}
    </Show>
  )
}
