/** A question and what stands around it: up to its first question mark, and the rest. A text that asks nothing is all question. */
export const splitQuestion = (text: string): { readonly first: string; readonly rest: string } => {
  const at = text.indexOf('?')
  return at < 0 ? { first: text, rest: '' } : { first: text.slice(0, at + 1), rest: text.slice(at + 1).trim() }
}
