import { saveFrom } from './save-from.ts'

/** Saves text that this page made, under a name. */
export const saveText = (text: string, name: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  saveFrom(address, name)
  URL.revokeObjectURL(address)
}
