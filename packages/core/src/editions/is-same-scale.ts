import type { Scale, ScaleLevel } from '../conditions/framework.ts'

const plain = (label: string): string => label.trim().toLowerCase()

const isSameStep = (a: ScaleLevel, b: ScaleLevel | undefined): boolean =>
  b !== undefined && (a.id === b.id || plain(a.label) === plain(b.label))

/**
 * Whether a mark on one scale says the same on the other: of one kind, with as many steps at the same places, each of the same id or
 * the same words. Five steps of other words are another scale.
 */
export const isSameScale = (a: Scale, b: Scale): boolean => {
  if (a.kind === 'levels')
    return (
      b.kind === 'levels' && a.levels.length === b.levels.length && a.levels.every((level, index) => isSameStep(level, b.levels[index]))
    )
  return (
    b.kind === 'spectrum' &&
    a.anchors.length === b.anchors.length &&
    a.anchors.every((anchor, index) => isSameStep(anchor, b.anchors[index]) && anchor.position === b.anchors[index]?.position)
  )
}
