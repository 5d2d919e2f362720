import { type Accessor, createMemo } from 'solid-js'
import type { MeetingView } from './queries.ts'

interface Seen {
  readonly code: string | null
  readonly revealed: boolean
  readonly isSeen: boolean
}

/** Whether the condition on the screen was revealed while this page looked on, rather than before it came. */
export const useRevealSeen = (meeting: () => MeetingView): Accessor<boolean> => {
  const seen = createMemo<Seen>(before => {
    const { current } = meeting()
    const code = current?.item.code ?? null
    const revealed = current?.revealed ?? false
    if (before === undefined || before.code !== code) return { code, revealed, isSeen: false }
    return { code, revealed, isSeen: before.isSeen || (revealed && !before.revealed) }
  })
  return () => seen().isSeen
}
