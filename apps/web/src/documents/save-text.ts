/** Hands a text to the browser's own saving of files. */
export const saveText = ({ name, text }: { readonly name: string; readonly text: string }): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Some browsers read the address after the press has ended.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
