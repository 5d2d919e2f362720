const middle = 50

const stepOf: Readonly<Record<string, number>> = {
  ArrowUp: 1,
  ArrowRight: 1,
  ArrowDown: -1,
  ArrowLeft: -1,
  PageUp: 10,
  PageDown: -10,
}

/**
 * Where a key takes the thumb, 0..100; null for keys that mean nothing here. Without an answer the first arrow or Page key sets the
 * middle, so that a first press never claims a direction. 1, 2, 3 ... are the anchors, least first.
 */
export const positionAfterKey = (
  key: string,
  line: { readonly position: number | null; readonly anchors: readonly number[] },
): number | null => {
  if (key === 'Home') return 0
  if (key === 'End') return 100
  const step = stepOf[key]
  if (step !== undefined) return line.position === null ? middle : Math.max(0, Math.min(100, line.position + step))
  return /^[1-9]$/.test(key) ? (line.anchors[Number(key) - 1] ?? null) : null
}
