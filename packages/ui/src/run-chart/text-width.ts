/** Letters by how wide they are in the house's type, in parts of its size and in bold; rather too wide. */
const widths: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[ijlI.,:;'!|()\-\s]/u, 0.34],
  [/[mMwW%—]/u, 0.92],
  [/[0-9]/u, 0.64],
  [/[A-ZÁÉÍÓÚÑ]/u, 0.7],
]

const otherwise = 0.58

/** An estimate that is rather too wide, px: places are kept free by it, nothing is cut by it. */
export const textWidth = (text: string, size: number): number => {
  let sum = 0
  for (const letter of text) sum += widths.find(([letters]) => letters.test(letter))?.[1] ?? otherwise
  return sum * size
}
