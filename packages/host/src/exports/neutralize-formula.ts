const startsFormula = /^[\t\r\n]|^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/

/** Text that a spreadsheet would take for a formula gets an apostrophe before it, so that it is shown and never run. */
export const neutralizeFormula = (text: string): string => (startsFormula.test(text) ? `'${text}` : text)
