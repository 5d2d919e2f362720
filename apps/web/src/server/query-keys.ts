export type DistrictKey = readonly ['district', slug: string, slice: string, name: string, input: Readonly<Record<string, unknown>>]

/** Every query of a district has this shape of key, so that the live stream knows what to read again. */
export const districtKey = (
  slug: string,
  query: { slice: string; name: string; input?: Readonly<Record<string, unknown>> },
): DistrictKey => ['district', slug, query.slice, query.name, query.input ?? {}]

/** What was shown stays until the same thing has come in the other language. */
export const keepWhileTranslating =
  (key: DistrictKey) =>
  <Shown>(shown: Shown | undefined, of: { readonly queryKey: readonly unknown[] } | undefined): Shown | undefined => {
    if (of === undefined) return undefined
    const withoutLocale = (one: readonly unknown[]) => JSON.stringify(one, (name, value) => (name === 'locale' ? undefined : value))
    return withoutLocale(of.queryKey) === withoutLocale(key) ? shown : undefined
  }
