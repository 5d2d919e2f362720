import type { Framework, Item, Scale } from '../conditions/framework.ts'
import { isSameScale } from './is-same-scale.ts'

/** A scale as an item asks on it: turned round where agreeing speaks against the condition. */
export interface AskedScale {
  readonly scale: Scale
  readonly polarity: NonNullable<Item['polarity']>
}

/** On what each condition is asked, by its code; of one instrument where it is named. What only asks about fidelity is no judgement. */
export const askedScales = (framework: Framework, instrumentId?: string): ReadonlyMap<string, readonly AskedScale[]> => {
  const scales = new Map(framework.scales.map(scale => [scale.id, scale]))
  const asked = new Map<string, AskedScale[]>()
  for (const instrument of framework.instruments) {
    if (instrumentId !== undefined && instrument.id !== instrumentId) continue
    for (const item of instrument.items) {
      const scale = scales.get(item.scale)
      if (!scale || item.fidelity) continue
      const before = asked.get(item.condition)
      const one = { scale, polarity: item.polarity ?? 'positive' }
      if (before) before.push(one)
      else asked.set(item.condition, [one])
    }
  }
  return asked
}

export const isAskedAlike = (a: AskedScale, b: AskedScale): boolean => a.polarity === b.polarity && isSameScale(a.scale, b.scale)
