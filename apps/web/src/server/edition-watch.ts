import { createSignal } from 'solid-js'

const [isOutdated, setOutdated] = createSignal(false)
let known: string | null = null

/** `version`: the `x-tilth-version` of an answer. A different one than before means that the server was replaced under this page. */
export const noteEdition = (version: string | null): void => {
  if (version === null) return
  if (known !== null && known !== version) setOutdated(true)
  known ??= version
}

export { isOutdated }
