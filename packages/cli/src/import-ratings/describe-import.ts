import type { Issue } from '@tilth/core'
import type { RatingsImportView } from '@tilth/host'
import type { WrongRow } from '@tilth/host/imports'
import { formatIssue } from '@tilth/i18n'

const reasons: Readonly<Record<WrongRow['reason'], string>> = {
  team_missing: 'the team is missing',
  team_too_long: 'the name of the team is longer than 120 characters',
  rater_missing: 'the rater is missing',
  rater_twice: 'this rater is in this team already',
  not_a_level: 'not a level of the scale',
  cells_missing: 'fewer cells than columns',
  cells_too_many: 'more cells than columns',
  item_missing: 'the item is missing',
  item_twice: 'this rater has rated this item already',
  unreadable: 'cannot be read as CSV; a quotation mark may be open',
}

/** What stands now and where it is seen. */
export const describeTakenIn = ({ changed, rounds }: RatingsImportView): string => {
  const people = rounds.reduce((sum, round) => sum + round.raters, 0)
  const widest = Math.max(0, ...rounds.map(round => round.team.length))
  const head = changed
    ? `Took in ${countOf(rounds.length, 'round')} with ${countOf(people, 'rater')}.`
    : `This file was taken in before; nothing changed. Its ${countOf(rounds.length, 'round')}:`
  const lines = rounds.map(({ team, raters, url }) => `  ${team.padEnd(widest)}  ${countOf(raters, 'rater')}  ${url}`)
  return `${[head, ...lines].join('\n')}\n`
}

/** Why nothing was taken in: one sentence, and below it every wrong row or fault that is known. */
export const describeIssue = (found: Issue, file: string): string => {
  const { list, more } = found.params ?? {}
  const details = typeof list === 'string' ? listOf(found.code, list) : []
  const rest = typeof more === 'number' && more > 0 ? [`  and ${more} more`] : []
  return `${[`${file}: ${sentenceFor(found)}`, ...details, ...rest].join('\n')}\n`
}

const sentenceFor = (found: Issue): string => {
  if (found.code === 'district.which') return `There are several districts. Add --district and one of: ${found.params?.slugs ?? ''}.`
  if (found.code === 'data.locked') {
    const where = found.params?.address ?? `process ${found.params?.pid ?? 'unknown'}`
    return `The data is in use by ${where}, which did not take the file. Stop it, or wait until it answers, and try again.`
  }
  return formatIssue('en', found)
}

const listOf = (code: string, list: string): readonly string[] => {
  if (code === 'import.rows_wrong') {
    const rows: readonly WrongRow[] = JSON.parse(list)
    return rows.map(({ row, column, reason, allowed }) => {
      const place = column === '' ? `row ${row}` : `row ${row}, column ${column}`
      return `  ${place}: ${reasons[reason]}${allowed === undefined ? '' : ` (${allowed})`}`
    })
  }
  const faults: readonly { readonly code: string; readonly path: string }[] = JSON.parse(list)
  return faults.map(fault => `  ${fault.path}: ${formatIssue('en', { code: fault.code })}`)
}

const countOf = (count: number, noun: string): string => `${count} ${count === 1 ? noun : `${noun}s`}`
