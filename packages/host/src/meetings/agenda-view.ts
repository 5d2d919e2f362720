import { indexFramework, translate } from '@tilth/core/conditions'
import type { Locale } from '../results/item-result.ts'
import { readAnswersOf } from '../results/reading.ts'
import { creditOf, formItems, layersOf } from '../rounds/form-view.ts'
import { readPinnedFramework } from '../rounds/pinned-framework.ts'
import type { RoundFacts } from '../rounds/round-facts.ts'
import { toIso } from '../rounds/round-view.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { agendaOrder } from './agenda-order.ts'
import { readMeetingFacts } from './meeting-store.ts'
import type { MeetingAgendaView, MeetingPlan } from './views.ts'

/** Ours: what it takes to look at the marks, say why, hear the other view and agree, written down. */
const minutesACondition = 8

/** Ours: around the talk, time to arrive, to look at the whole, to choose and to say who does what. */
const around = { 60: { arrive: 5, look: 5, choose: 7, close: 3 }, 90: { arrive: 5, look: 8, choose: 12, close: 5 } } as const

const planFor = (minutes: 60 | 90, conditions: number): MeetingPlan => {
  const { arrive, look, choose, close } = around[minutes]
  const free = minutes - arrive - look - choose - close
  const reached = Math.max(1, Math.min(conditions, Math.floor(free / minutesACondition)))
  return {
    minutes,
    conditions: reached,
    minutesACondition: Math.floor(free / reached),
    steps: [
      { step: 'arrive', minutes: arrive },
      { step: 'look', minutes: look },
      { step: 'talk', minutes: free },
      { step: 'choose', minutes: choose },
      { step: 'close', minutes: close },
    ],
  }
}

export const agendaView = async (
  context: DistrictContext,
  { facts, locale }: { readonly facts: RoundFacts; readonly locale: Locale },
): Promise<MeetingAgendaView> => {
  const [{ framework }, meeting, reading] = await Promise.all([
    readPinnedFramework(context, facts.round.frameworkHash),
    readMeetingFacts(context, facts.round.id),
    readAnswersOf(context, { facts, locale, withoutNames: true }),
  ])
  const localized = translate(framework, locale)
  const forms = formItems(framework, { ...facts.round, locale })
  const { orderedBy, codes } = agendaOrder({ facts, meeting }, { reading, forms })
  return {
    roundId: facts.round.id,
    title: facts.round.title,
    orgName: facts.orgName,
    framework: creditOf(framework, localized),
    opensAt: toIso(facts.round.opensAt),
    closesAt: toIso(facts.round.closesAt),
    progress: { invited: facts.invitedCount, finished: facts.finishedCount },
    conditions: codes.flatMap(code => {
      const item = forms.find(form => form.code === code)
      return item ? [{ code, label: item.label, layer: item.layer, revealed: facts.reveals.has(code) }] : []
    }),
    layers: layersOf(localized),
    orderedBy,
    protocol: indexFramework(localized)
      .texts('protocol-question')
      .map(text => ({ id: text.id, text: text.text })),
    plans: [planFor(60, codes.length), planFor(90, codes.length)],
  }
}
