/**
 * @tilth/core/editions: what happens to conditions when a framework moves to a newer edition, or gives its place to another one. An item
 * map says how each condition became what it is; it is proposed here, read here, and decided by a person. Nothing of the past is ever
 * rewritten by it. Read `item-map.ts` first, then `carry-forward.ts`.
 */
export {
  type CarriedCondition,
  type CarriedForward,
  carryForward,
  type EarlierLevel,
  type Standing,
  type Upgrade,
} from './carry-forward.ts'
export { compareFrameworks } from './compare-frameworks.ts'
export { composeItemMaps } from './compose-item-maps.ts'
export { identityMap } from './identity-map.ts'
export { isSameScale } from './is-same-scale.ts'
export { type Carry, carriesOf, type EditionRelation, editionRelations, type ItemMap, type ItemMapRow, itemMapLimits } from './item-map.ts'
export { parseItemMap } from './parse-item-map.ts'
