import type { Scale } from '@tilth/core/conditions'

export type KeyAction =
  | { readonly do: 'mark'; readonly mark: number }
  | { readonly do: 'note' }
  | { readonly do: 'looks-like' }
  | { readonly do: 'next' }
  | { readonly do: 'back' }

/** The marks that number keys stand for, least first: anchors of a spectrum, levels of a scale. */
export const numberedMarks = (scale: Scale): readonly number[] =>
  (scale.kind === 'spectrum' ? scale.anchors.map(anchor => anchor.position) : scale.levels.map((_, index) => index)).slice(0, 9)

/** What a key means while rating; null where it means nothing. Fields in which one writes never ask. */
export const keyAction = (key: string, scale: Scale): KeyAction | null => {
  if (/^[1-9]$/.test(key)) {
    const mark = numberedMarks(scale)[Number(key) - 1]
    return mark === undefined ? null : { do: 'mark', mark }
  }
  if (key === 'n' || key === 'N') return { do: 'note' }
  if (key === '?') return { do: 'looks-like' }
  if (key === ']') return { do: 'next' }
  if (key === '[') return { do: 'back' }
  return null
}
