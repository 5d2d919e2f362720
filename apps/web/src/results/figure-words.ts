import type { MessageKey } from '@tilth/i18n'
import type { Figure } from './queries.ts'

const reasons: Readonly<Record<string, MessageKey>> = {
  'no-variation': 'results.none_no_variation',
  'too-few-raters': 'results.none_too_few_raters',
  'too-few-units': 'results.none_too_few_units',
  'too-few-groups': 'results.none_too_few_groups',
  'not-defined': 'results.none_not_defined',
}

/** A statistic as text: its number, or why it has none. Never a dash, a zero or a one by accident. */
export const figureWords = (
  figure: Figure,
  say: { readonly number: (value: number) => string; readonly t: (key: MessageKey) => string },
): string => ('value' in figure ? say.number(figure.value) : say.t(reasons[figure.none] ?? 'results.none_not_defined'))
