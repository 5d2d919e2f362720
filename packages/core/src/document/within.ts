import type { Spot } from './shape.ts'

export type DraftList<T> = readonly (T | undefined)[] | undefined

/** Looks at every entry of a list that could be read, each at its place. */
export const within = (spot: Spot, key: string) => ({
  each: <T>(list: DraftList<T>, check: (entry: T, index: number) => void): void => {
    spot.at(key, () => {
      list?.forEach((entry, index) => {
        if (entry !== undefined) spot.at(index, () => check(entry, index))
      })
    })
  },
})
