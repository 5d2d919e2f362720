import { createHash } from 'node:crypto'
import type { Scale } from '@tilth/core/conditions'
import { agreementWord, type Statistic } from '@tilth/core/rubrics'
import { format, formatNumber, type Locale, type MessageKey } from '@tilth/i18n'
import type { AgreementReport, ItemAcrossTeams, TeamItem, TeamReport, TeamSet } from './agreement-report.ts'
import { describeMarks } from './describe-marks.ts'
import { describeReport } from './describe-report.ts'
import { drawStrip } from './draw-strip.ts'
import { escapeHtml } from './escape-html.ts'
import { reportStyle } from './report-style.ts'
import { sayFigure } from './say-figure.ts'

/** One page that needs nothing else: no script, one style whose hash its own policy names, nothing from a network. */
export const writeHtml = (report: AgreementReport, locale: Locale): string => {
  const said = describeReport(report, locale)
  const say = (key: MessageKey): string => escapeHtml(format(locale, { key }))
  const hash = createHash('sha256').update(reportStyle).digest('base64')
  const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>`
  return `${[
    '<!doctype html>',
    `<html lang="${locale}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(said.title)}</title>`,
    `<style>${reportStyle}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${escapeHtml(said.title)}</h1>`,
    paragraph(said.lead),
    ...said.sets.flat().map(paragraph),
    `<p class="aside">${escapeHtml(said.unprotected)}</p>`,
    `<section aria-labelledby="across"><h2 id="across">${say('report.across')}</h2>`,
    `<p>${say('report.across_lead')}</p>`,
    writeAcross(report.items, locale),
    '</section>',
    `<section aria-labelledby="teams"><h2 id="teams">${say('report.teams')}</h2>`,
    `<p>${say('report.team_lead')}</p>`,
    `<nav aria-label="${say('report.contents')}"><ol class="contents">`,
    ...report.teams.map(({ team }, index) => `<li><a href="#team-${index}">${escapeHtml(team)}</a></li>`),
    '</ol></nav>',
    ...report.teams.map((team, index) => writeTeam(team, { id: `team-${index}`, report, locale })),
    '</section>',
    `<section aria-labelledby="notes"><h2 id="notes">${say('report.notes')}</h2>`,
    ...said.notes.map(paragraph),
    '</section>',
    '</main>',
    '</body>',
    '</html>',
  ].join('\n')}\n`
}

const cell = (text: string): string => `<td>${escapeHtml(text)}</td>`

const figure = (statistic: Statistic, how: { readonly locale: Locale; readonly decimals?: number }): string =>
  'value' in statistic ? cell(sayFigure(statistic, how)) : `<td class="reason">${escapeHtml(sayFigure(statistic, how))}</td>`

const itemHead = ({ code, label }: { readonly code: string; readonly label: string }): string =>
  `<th class="text" scope="row">${escapeHtml(label)}${label === code ? '' : `<span class="code">${escapeHtml(code)}</span>`}</th>`

const header = (text: string, kind = ''): string => `<th scope="col"${kind === '' ? '' : ` class="${kind}"`}>${escapeHtml(text)}</th>`

/** Wide tables scroll by themselves, with the keyboard too. */
const table = (label: string, { head, body }: { readonly head: readonly string[]; readonly body: readonly string[] }): string =>
  [
    `<div class="wide" role="region" tabindex="0" aria-label="${escapeHtml(label)}"><table>`,
    `<thead><tr>${head.join('')}</tr></thead>`,
    `<tbody>${body.map(row => `<tr>${row}</tr>`).join('\n')}</tbody>`,
    '</table></div>',
  ].join('\n')

const writeAcross = (items: readonly ItemAcrossTeams[], locale: Locale): string => {
  const words = ['together', 'leaning', 'split', 'poles-apart', 'too-few'] as const
  const say = (key: MessageKey): string => format(locale, { key })
  return table(say('report.across'), {
    head: [
      header(say('report.item'), 'text'),
      header(say('report.n')),
      header(say('report.weight')),
      ...words.map(word => header(agreementWord(word, locale))),
      header(say('report.icc1')),
      header(say('report.icc2')),
    ],
    body: items.map(item =>
      [
        itemHead(item),
        cell(formatNumber(item.n, { locale })),
        cell(item.weight === null ? '' : sayFigure({ value: item.weight }, { locale })),
        ...words.map(word => cell(formatNumber(item.words[word], { locale }))),
        figure(item.icc1, { locale }),
        figure(item.icc2, { locale }),
      ].join(''),
    ),
  })
}

const writeTeam = (
  { team, raters, sets }: TeamReport,
  { id, report, locale }: { readonly id: string; readonly report: AgreementReport; readonly locale: Locale },
): string => {
  const title = format(locale, { key: 'report.team', params: { team, raters } })
  const parts = report.sets.map(({ scale, metric }, index) => {
    const found = sets[index]
    return found ? `${writeFigures(found, { metric, locale })}\n${writeItems(found, { label: title, scale, locale })}` : ''
  })
  return `<section aria-labelledby="${id}"><h3 id="${id}">${escapeHtml(title)}</h3>\n${parts.join('\n')}\n</section>`
}

const writeFigures = (found: TeamSet, { metric, locale }: { readonly metric: 'ordinal' | 'interval'; readonly locale: Locale }): string => {
  const figures = [
    [`report.alpha_${metric}`, found.alpha],
    ['report.rwg_j', found.rwgJ],
    ['report.icc_single', found.iccSingle],
    ['report.icc_average', found.iccAverage],
  ] as const
  const spans = figures.map(([key, value]) => `<span>${escapeHtml(`${format(locale, { key })} ${sayFigure(value, { locale })}`)}</span>`)
  return `<p class="figures">${spans.join(' ')}</p>`
}

interface ItemsOf {
  readonly label: string
  readonly scale: Scale
  readonly locale: Locale
}

const writeItems = (found: TeamSet, { label, scale, locale }: ItemsOf): string => {
  const say = (key: MessageKey): string => format(locale, { key })
  const levels =
    scale.kind === 'levels'
      ? scale.levels.map((level, index) => `<th scope="col" title="${escapeHtml(level.label)}">${formatNumber(index + 1, { locale })}</th>`)
      : []
  return table(label, {
    head: [
      header(say('report.item'), 'text'),
      header(say('report.marks'), 'text'),
      header(say('report.words'), 'text'),
      header(say('report.n')),
      ...levels,
      header(say('report.median')),
      header(say('report.agreement_a')),
      header(say('report.consensus')),
      header(say('report.rwg')),
      ...(scale.kind === 'spectrum' ? [header(say('report.positions'), 'text')] : []),
    ],
    body: found.items.map(item => writeItem(item, { scale, locale })),
  })
}

const writeItem = (item: TeamItem, { scale, locale }: Omit<ItemsOf, 'label'>): string => {
  const marks = describeMarks(item.tally, scale).map(number => formatNumber(number, { locale }))
  return [
    itemHead(item),
    `<td class="text">${drawStrip(item.tally, { scale, sentence: item.sentence })}</td>`,
    `<td class="text">${escapeHtml(agreementWord(item.word, locale))}<span class="sentence">${escapeHtml(item.sentence)}</span></td>`,
    cell(formatNumber(item.n, { locale })),
    ...(scale.kind === 'levels' ? marks.map(cell) : []),
    figure(item.median, { locale, decimals: 2 }),
    figure(item.agreementA, { locale }),
    figure(item.consensus, { locale }),
    figure(item.rwg, { locale }),
    ...(scale.kind === 'spectrum' ? [`<td class="text">${escapeHtml(marks.join(', '))}</td>`] : []),
  ].join('')
}
