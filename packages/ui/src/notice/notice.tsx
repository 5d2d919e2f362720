import { type JSX, Show } from 'solid-js'
import { Icon, type IconShape } from '../icon/icon.tsx'
import { CircleAlertIcon, CloudOffIcon, MessageCircleQuestionMarkIcon } from '../icon/icons.ts'
import css from './notice.module.css'

/** Straw: look here. Leaf: the one next thing. Wash: quiet. Offline: the bar that says what is kept. Rust: something failed. */
export type NoticeTone = 'straw' | 'leaf' | 'wash' | 'offline' | 'rust'

export interface NoticeProps {
  tone?: NoticeTone | undefined
  title?: JSX.Element
  icon?: IconShape | undefined
  /** Read out when it appears: `status` politely, `alert` at once. */
  role?: 'status' | 'alert' | undefined
  actions?: JSX.Element
  children?: JSX.Element
}

const toneIcons: Readonly<Partial<Record<NoticeTone, IconShape>>> = {
  straw: MessageCircleQuestionMarkIcon,
  offline: CloudOffIcon,
  rust: CircleAlertIcon,
}

export const Notice = (props: NoticeProps) => {
  const tone = () => props.tone ?? 'straw'
  const icon = () => props.icon ?? toneIcons[tone()]
  return (
    <div class={css.notice} data-tone={tone()} role={props.role ?? (tone() === 'offline' ? 'status' : undefined)}>
      <Show when={icon()}>{shape => <Icon of={shape()} class={css.icon} />}</Show>
      <div class={css.text}>
        <Show when={props.title}>
          <strong>{props.title}</strong>{' '}
        </Show>
        {props.children}
        <Show when={props.actions}>
          <div class={css.actions}>{props.actions}</div>
        </Show>
      </div>
    </div>
  )
}
