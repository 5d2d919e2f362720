import { format, formatDay, type MessageKey, type MessageParams } from '@tilth/i18n'
import type { TaskView } from '../districts/views.ts'
import type { Nudge } from '../nudges/nudges-of.ts'

export interface DigestFacts {
  readonly locale: 'en' | 'es'
  readonly name: string
  readonly districtName: string
  readonly timeZone: string
  readonly today: string
  /** Of the district's workspace, without a slash at the end. */
  readonly address: string
  readonly tasks: readonly TaskView[]
  readonly nudges: readonly Nudge[]
}

export interface Digest {
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly count: number
  readonly stopUrl: string
}

interface Line {
  readonly title: string
  readonly text: string
  readonly url: string
}

const partsOfTask: Readonly<Record<TaskView['kind'], string>> = {
  rate: '/rate',
  'finish-rating': '/rate',
  reveal: '',
  agree: '',
  choose: '/priorities',
  vote: '/vote',
}

const linesOf = (facts: DigestFacts): readonly Line[] => {
  const { locale, timeZone, address } = facts
  const t = (key: MessageKey, params?: MessageParams): string => format(locale, { key, params })
  const day = (moment: string): string => formatDay(moment, { locale, timeZone })
  const tasks = facts.tasks.map(task => ({
    title: t(`home.task_${task.kind}`, { round: task.roundTitle }),
    text: task.closesAt === null ? task.orgName : t('nudges.mail_closes', { org: task.orgName, day: day(task.closesAt) }),
    url: `${address}/rounds/${task.roundId}${partsOfTask[task.kind]}`,
  }))
  const nudges = facts.nudges.map(nudge => ({
    title: t(`nudges.title_${nudge.code}`, nudge.params),
    text: `${nudge.orgName}. ${t(`nudges.text_${nudge.code}`, nudge.params)}`,
    url: `${address}${nudge.path}`,
  }))
  return [...tasks, ...nudges]
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The one letter of a day: everything that waits, each with the way there, and the way to get no more. Null when nothing waits. */
export const digestOf = (facts: DigestFacts): Digest | null => {
  const { locale, today, address } = facts
  const t = (key: MessageKey, params?: MessageParams): string => format(locale, { key, params })
  const lines = linesOf(facts)
  if (lines.length === 0) return null
  const count = lines.length
  const stopUrl = `${address}/calendar#mail`
  const hello = t('nudges.mail_hello', { name: facts.name, count, district: facts.districtName, day: formatDay(today, { locale }) })
  const why = t('nudges.mail_why')
  const stop = t('nudges.mail_stop')
  const text = [hello, ...lines.map(line => `${line.title}\n${line.text}\n${line.url}`), `${why}\n${stop}: ${stopUrl}`].join('\n\n')
  const items = lines.map(
    line => `<li><p><a href="${escaped(line.url)}"><strong>${escaped(line.title)}</strong></a><br>${escaped(line.text)}</p></li>`,
  )
  const html = [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(t('nudges.mail_subject', { count }))}</title></head><body>`,
    `<p>${escaped(hello)}</p>`,
    `<ul>${items.join('')}</ul>`,
    `<p><small>${escaped(why)} <a href="${escaped(stopUrl)}">${escaped(stop)}</a></small></p>`,
    '</body></html>',
  ].join('\n')
  return { subject: t('nudges.mail_subject', { count }), text: `${text}\n`, html, count, stopUrl }
}
