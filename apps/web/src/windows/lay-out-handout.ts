/** Heights on a landscape sheet, inches: what fits is the same on Letter and A4. */
const sheetHeight = 6.1
const panelHead = 0.8
const lineHeight = 0.24
const columns = 2

export interface HandoutPanel {
  readonly code: string
  /** The lines of this part, from and up to, counted in the rows of the condition. */
  readonly from: number
  readonly to: number
}

const mostLines = Math.floor((sheetHeight - panelHead) / lineHeight)

/** Panels on sheets, two columns wide, none across two sheets. A condition with more lines than a sheet holds goes on in the next panel. */
export const layOutHandout = (codes: readonly string[], lines: number): readonly (readonly HandoutPanel[])[] => {
  const parts = Math.max(1, Math.ceil(lines / mostLines))
  const perPart = Math.ceil(lines / parts)
  const panels = codes.flatMap(code =>
    Array.from({ length: parts }, (_, part) => ({ code, from: part * perPart, to: Math.min(lines, (part + 1) * perPart) })),
  )
  const rows = Math.max(1, Math.floor(sheetHeight / (panelHead + perPart * lineHeight)))
  const perSheet = rows * columns
  return Array.from({ length: Math.ceil(panels.length / perSheet) }, (_, sheet) => panels.slice(sheet * perSheet, (sheet + 1) * perSheet))
}
