import type { Framework } from '../conditions/framework.ts'
import type { ItemMap } from './item-map.ts'

/** A framework beside itself: everything is the same and stays what it was. */
export const identityMap = ({ conditions }: Pick<Framework, 'conditions'>): ItemMap =>
  conditions.map(({ code }) => ({ from: code, to: code, relation: 'same', carry: 'yes', note: '' }))
