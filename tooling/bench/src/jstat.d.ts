declare module 'jstat' {
  const library: {
    readonly jStat: {
      /** F of one-way analysis of variance over groups. */
      readonly anovafscore: (groups: readonly (readonly number[])[]) => number
      readonly variance: (numbers: readonly number[], isSample?: boolean) => number
    }
  }
  export = library
}
