/** Puts the cursor on a line of the field inside a frame and brings it into view. */
export const goToLine = (frame: HTMLElement, line: number): void => {
  const field = frame.querySelector('textarea')
  if (!field) return
  const lines = field.value.split('\n')
  const start = lines.slice(0, line - 1).reduce((length, each) => length + each.length + 1, 0)
  field.focus()
  field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
  const height = Number.parseFloat(getComputedStyle(field).lineHeight)
  field.scrollTop = Math.max(0, (line - 3) * (Number.isFinite(height) ? height : 20))
}
