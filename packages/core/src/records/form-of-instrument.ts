import type { Framework, Instrument } from '../conditions/framework.ts'
import type { Form, FormItem } from './form.ts'
import type { RecordAccess } from './record-type.ts'

/** Those who support a team see a visit, and whoever made it; whoever belongs or observes may make one. */
const usualAccess: RecordAccess = {
  see: [{ who: 'role', role: 'administrator' }, { who: 'role', role: 'facilitator' }, { who: 'role', role: 'coach' }, { who: 'author' }],
  write: [
    { who: 'role', role: 'administrator' },
    { who: 'role', role: 'facilitator' },
    { who: 'role', role: 'coach' },
    { who: 'role', role: 'observer' },
    { who: 'role', role: 'member' },
    { who: 'author' },
  ],
}

const mostColumns = 4

export const isFormKind = (kind: Instrument['kind']): kind is 'walkthrough' | 'checklist' | 'log' =>
  kind === 'walkthrough' || kind === 'checklist' || kind === 'log'

const itemsOf = (framework: Framework, instrument: Instrument): readonly FormItem[] => {
  const conditions = new Map(framework.conditions.map(condition => [condition.code, condition]))
  const scales = new Map(framework.scales.map(scale => [scale.id, scale]))
  return instrument.items.flatMap(item => {
    const condition = conditions.get(item.condition)
    const scale = scales.get(item.scale)
    if (!condition || !scale) return []
    return {
      code: item.code,
      condition: condition.code,
      label: condition.label,
      description: condition.description,
      ...(item.text !== undefined && { text: item.text }),
      ...(condition.kind !== undefined && { kind: condition.kind }),
      scale,
      descriptors: condition.rubrics.find(rubric => rubric.scale === scale.id)?.descriptors ?? [],
      lookFors: condition.lookFors ?? [],
      ...(item.when && { when: item.when }),
    }
  })
}

/**
 * A walkthrough, checklist or log as it is filled in; undefined for what is put to people in rounds. What names no access is seen by those
 * who support the team and by its author.
 */
export const formOfInstrument = (framework: Framework, instrument: Instrument): Form | undefined => {
  if (!isFormKind(instrument.kind)) return undefined
  const fields = instrument.fields ?? []
  const columns = fields.filter(field => field.kind !== 'text' || !field.long).slice(0, mostColumns)
  return {
    id: `${framework.id}/${instrument.id}`,
    kind: instrument.kind,
    title: instrument.title,
    plural: instrument.title,
    summary: instrument.purpose,
    question: instrument.question,
    fields,
    items: itemsOf(framework, instrument),
    subsets: instrument.subsets.map(({ id, label, items }) => ({ id, label, items })),
    ...(instrument.focus && { focus: instrument.focus }),
    access: instrument.access ?? usualAccess,
    views: [{ kind: 'list', columns: columns.map(field => field.id) }],
    named: '',
  }
}
