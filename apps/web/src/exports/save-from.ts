/** Saves what an address gives, under a name or the one it comes with. The page stays where it is. */
export const saveFrom = (address: string, name = ''): void => {
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
}
