const start = 'field:'

/** Under which key a sheet keeps what was answered to a field, beside the marks. No code of an item holds a colon. */
export const sheetKeyOf = (fieldId: string): string => `${start}${fieldId}`

/** The field whose answer stands under a key; null for the code of an item. */
export const fieldOfSheetKey = (key: string): string | null => (key.startsWith(start) ? key.slice(start.length) : null)
