import type { Framework, Instrument, Item } from './framework.ts'

/**
 * The items of an instrument that a variant of the framework asks, in the instrument's order: those that name it or name none, about a
 * condition that it has. Without a variant those that every variant has.
 */
export const itemsOfVariant = (
  framework: Framework,
  { instrument, variant }: { readonly instrument: Instrument; readonly variant: string | null },
): readonly Item[] => {
  const limits = new Map(framework.conditions.map(condition => [condition.code, condition.variants]))
  const admits = (variants: readonly string[] | undefined): boolean =>
    variants === undefined || (variant !== null && variants.includes(variant))
  return instrument.items.filter(item => admits(item.variants) && admits(limits.get(item.condition)))
}
