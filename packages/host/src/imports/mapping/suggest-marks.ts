import type { Scale } from '@tilth/core/conditions'
import { highestPosition, type Mark, notApplicable, nothing, notMine, notObservable, notSure } from '@tilth/core/rubrics'
import { plainName } from './plain-name.ts'

const asides: readonly { readonly mark: Mark; readonly allowed: keyof Scale['allows']; readonly words: RegExp }[] = [
  {
    mark: notSure,
    allowed: 'notSure',
    words: /^(not sure( yet)?|unsure|don t know|dont know|dk|no (lo )?se|no estoy segur[oa]|aun no (lo )?se)$/,
  },
  { mark: notApplicable, allowed: 'notApplicable', words: /^(n a|na|not applicable|does not apply|no aplica|no corresponde)$/ },
  { mark: notMine, allowed: 'notMine', words: /^(not mine( to judge)?|no me corresponde( juzgarlo)?)$/ },
  { mark: notObservable, allowed: 'notObservable', words: /^(not observed|not observable|no observado|no se observa)$/ },
]

const blanks = /^(|null|none|missing|no answer|skipped|sin respuesta|-+)$/

/** A cell that is a position already needs no entry in the mapping. */
const isPositionCell = (value: string, scale: Scale): boolean =>
  scale.kind === 'spectrum' && /^\d{1,3}$/.test(value) && Number(value) <= highestPosition

/**
 * What cells of a scale's columns most likely mean: a level's id or label in any language of the document, an answer in words, or,
 * where all numbers fit, the levels counted from 1 (from 0 where a 0 stands among them). Null where it is for a person to say.
 */
export const suggestMarks = (
  values: readonly string[],
  { scale, names }: { readonly scale: Scale; readonly names: readonly (readonly string[])[] },
): readonly { readonly value: string; readonly mark: Mark | null }[] => {
  const marks = scale.kind === 'levels' ? scale.levels.map((_, index) => index) : scale.anchors.map(anchor => anchor.position)
  const named = new Map(names.flatMap((all, index) => all.map(name => [plainName(name), marks[index] ?? nothing] as const)))
  const numbers = values.filter(value => /^\d+$/.test(value)).map(Number)
  const first = numbers.includes(0) ? 0 : 1
  const areIds = numbers.length > 0 && numbers.every(number => named.has(String(number)))
  const doCount = scale.kind === 'levels' && !areIds && numbers.every(number => number - first < scale.levels.length)
  return values
    .filter(value => value !== '' && !isPositionCell(value, scale))
    .map(value => {
      const plain = plainName(value)
      const byName = named.get(plain)
      if (byName !== undefined) return { value, mark: byName }
      const aside = asides.find(({ words }) => words.test(plain))
      if (aside) return { value, mark: scale.allows[aside.allowed] ? aside.mark : nothing }
      if (blanks.test(plain)) return { value, mark: nothing }
      return { value, mark: doCount && /^\d+$/.test(value) ? Number(value) - first : null }
    })
}
