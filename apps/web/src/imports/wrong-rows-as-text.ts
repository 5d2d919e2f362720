/** Rows as comma-separated text with the mark by which spreadsheets know UTF-8. What would run as a formula gets an apostrophe before it. */
export const wrongRowsAsText = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `\ufeff${[head, ...rows].map(row => row.map(cellOf).join(',')).join('\r\n')}\r\n`

const cellOf = (text: string): string => {
  const safe = /^[\t\r\n]|^\s*[=+\-@]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
