/** A name as it stands in an address: `San José Unified` becomes `san-jose-unified`. With `taken`, the first free of `-2`, `-3` and so on. */
export const chooseSlug = (name: string, taken: ReadonlySet<string>): string => {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^-+|-+$/g, '')
  const base = plain === '' ? 'district' : plain
  if (!taken.has(base)) return base
  for (let number = 2; ; number += 1) {
    const candidate = `${base}-${number}`
    if (!taken.has(candidate)) return candidate
  }
}
