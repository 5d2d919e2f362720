import type { Answer, AnswerValue, CycleEvent, CycleModel } from '@tilth/core/cycles'
import { formatDate, formatList, formatNumber } from '@tilth/i18n'
import type { CycleFacts } from './cycle-facts.ts'
import type { NameOf } from './people-of-cycle.ts'
import type { HistoryEntry, MeasureName } from './views.ts'

export interface Telling {
  readonly model: CycleModel
  readonly nameOf: NameOf
  readonly measures: readonly MeasureName[]
  readonly locale: 'en' | 'es'
}

/** One value of an answer as people read it: names for people and measures, labels for what was chosen. */
const valueInWords = (value: AnswerValue, { prompt, telling }: { readonly prompt: string; readonly telling: Telling }): string => {
  const { model, nameOf, measures, locale } = telling
  const asked = model.stages.flatMap(stage => stage.prompts).find(candidate => candidate.id === prompt)
  const optionOf = (id: string): string => asked?.options?.find(option => option.id === id)?.label ?? id
  if (typeof value === 'number') return formatNumber(value, { locale })
  if (typeof value === 'string') {
    if (asked?.kind === 'choice') return optionOf(value)
    if (asked?.kind === 'scale') return model.scales.find(scale => scale.id === value)?.label ?? value
    return asked?.kind === 'date' ? formatDate(value, { locale }) : value
  }
  if (!('what' in value)) {
    const names = value.map(id =>
      asked?.kind === 'people'
        ? nameOf(id).name
        : asked?.kind === 'measures'
          ? (measures.find(measure => measure.id === id)?.name ?? '')
          : optionOf(id),
    )
    return formatList(
      names.filter(name => name !== ''),
      { locale },
    )
  }
  const who = formatList(
    value.who.map(id => nameOf(id).name).filter(name => name !== ''),
    { locale },
  )
  const on = value.on === null ? '' : formatDate(value.on, { locale })
  return [value.what, who, on, value.where].filter(part => part !== '').join(' · ')
}

export const answerInWords = (rows: Answer, asked: { readonly prompt: string; readonly telling: Telling }): string =>
  Object.values(rows)
    .map(value => valueInWords(value, asked))
    .filter(words => words !== '')
    .join('\n')

type Told = Pick<HistoryEntry, 'kind' | 'about' | 'text' | 'until'>

const tell = (event: CycleEvent, { facts, telling }: { readonly facts: CycleFacts; readonly telling: Telling }): Told => {
  const { model } = telling
  const labelOf = (prompt: string): string =>
    model.stages.flatMap(stage => stage.prompts).find(candidate => candidate.id === prompt)?.label ?? prompt
  const lineOf = (id: string): string => facts.stored.row.state.log.find(entry => entry.id === id)?.text ?? ''
  switch (event.kind) {
    case 'answered':
      return {
        kind: 'answered',
        about: labelOf(event.prompt),
        text: answerInWords(event.rows, { prompt: event.prompt, telling }),
        until: null,
      }
    case 'noted':
      return { kind: 'noted', about: labelOf(event.note.prompt), text: event.note.text, until: null }
    case 'logged':
      return { kind: 'logged', about: '', text: event.entry.text, until: null }
    case 'struck':
    case 'restored':
      return { kind: event.kind, about: '', text: lineOf(event.id), until: null }
    case 'moved':
      return { kind: 'moved', about: model.stages.find(stage => stage.id === event.stage)?.label ?? event.stage, text: '', until: null }
    case 'extended':
      return { kind: 'extended', about: '', text: event.reason, until: event.until }
    case 'decided': {
      const label = model.decisions.find(decision => decision.id === event.end.decision)?.label ?? event.end.decision
      return { kind: 'decided', about: label, text: event.end.reason, until: null }
    }
    case 'reopened':
      return { kind: 'reopened', about: '', text: event.reason, until: null }
  }
}

/** Everything that ever happened to a cycle, newest first. */
export const historyOf = ({ facts, ...telling }: Omit<Telling, 'model'> & { readonly facts: CycleFacts }): readonly HistoryEntry[] =>
  facts.stored.events
    .map(({ no, at, by, event }) => ({
      no,
      at: at.toISOString(),
      by: by === null ? null : telling.nameOf(by),
      ...tell(event, { facts, telling: { ...telling, model: facts.model } }),
    }))
    .toReversed()
