import { createSignal } from 'solid-js'

export type ResultsShape = 'rings' | 'list'

const storageKey = 'tilth.results.shape'

const readKept = (): ResultsShape => {
  try {
    return localStorage.getItem(storageKey) === 'list' ? 'list' : 'rings'
  } catch {
    return 'rings'
  }
}

const [shape, setShape] = createSignal<ResultsShape>(readKept())

/** Whether a round is read as rings beside the list or as the list alone: each person's choice, kept on this device. */
const keepShape = (chosen: ResultsShape): void => {
  setShape(chosen)
  try {
    localStorage.setItem(storageKey, chosen)
  } catch {
    // Then it holds until the page is left.
  }
}

export { keepShape, shape }
