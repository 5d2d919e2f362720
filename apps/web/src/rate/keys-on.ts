import { createSignal } from 'solid-js'

const storageKey = 'tilth.rate.keys'

const readKept = (): boolean => {
  try {
    return localStorage.getItem(storageKey) !== 'off'
  } catch {
    return true
  }
}

const [areKeysOn, setOn] = createSignal(readKept())

/** Single keys are a help to some and in the way of others, for instance of those who dictate: each person switches them, on this device. */
const setKeysOn = (on: boolean): void => {
  setOn(on)
  try {
    localStorage.setItem(storageKey, on ? 'on' : 'off')
  } catch {
    // Then it holds until the page is left.
  }
}

export { areKeysOn, setKeysOn }
