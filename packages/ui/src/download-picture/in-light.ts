/** Reads styles as they are in the light theme, whatever the screen shows: before the browser paints again the theme is back. */
export const inLight = <Value>(read: () => Value): Value => {
  const root = document.documentElement
  const before = root.getAttribute('data-theme')
  root.setAttribute('data-theme', 'light')
  try {
    return read()
  } finally {
    if (before === null) root.removeAttribute('data-theme')
    else root.setAttribute('data-theme', before)
  }
}
