declare module 'culori' {
  export type Color = { readonly mode: string }
  export const parse: (color: string) => Color | undefined
  export const wcagLuminance: (color: string | Color) => number
  export const wcagContrast: (first: string | Color, second: string | Color) => number
  export const differenceCiede2000: () => (first: string | Color, second: string | Color) => number
  export const filterGrayscale: (amount: number, mode?: string) => (color: string | Color) => Color
  export const filterDeficiencyDeuter: (severity: number) => (color: string | Color) => Color
  export const filterDeficiencyProt: (severity: number) => (color: string | Color) => Color
  export const filterDeficiencyTrit: (severity: number) => (color: string | Color) => Color
}
