import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyPlugin } from '../../test/any-plugin.ts'
import { measureAt } from '../../test/counted-measure.ts'
import { createTestDistrict, refuse, succeed } from '../../test/harness.ts'
import { nodeOf } from '../../test/plan-of-priority.ts'
import { sheetWith } from '../../test/questions-round.ts'
import { sheetOf } from '../../test/tla-round.ts'
import { answerCycle, decideCycle, moveCycle, readCycle, startCycle } from '../cycles/use-cases.ts'
import { readMeasure } from '../measures/use-cases.ts'
import { readMinutes } from '../meetings/use-cases.ts'
import { readPlan, startPlan, writePlanEntry } from '../plans/use-cases.ts'
import { enablePlugin } from '../plugins/use-cases.ts'
import { choosePriority } from '../priorities/use-cases.ts'
import { saveDraft, submitRatings } from '../ratings/use-cases.ts'
import { createRecord, moveRecord, readRecordOf } from '../records/use-cases.ts'
import { readResults, recordFinding } from '../results/use-cases.ts'
import { createRound, listInstruments, openRound, revealRound } from '../rounds/use-cases.ts'
import { addOwnDocument } from './use-cases.ts'

test('a plugin that nobody has seen before walks the whole thread, from the upload to the report', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyPlugin, fc.integer({ min: 1, max: 1_000_000 }), async (made, seed) => {
      const { pluginId, framework, cycleModel, recordType, questions, forks } = made
      const district = await createTestDistrict()
      const ada = await district.addPerson('Ada', 'administrator')
      const facilitator = await district.addPerson('Fay', 'facilitator', district.schoolId)
      const raters = await Promise.all([1, 2, 3, 4, 5, 6].map(index => district.addPerson(`Member ${index}`, 'member', district.schoolId)))
      const orgId = district.schoolId

      const upload = { text: made.text, pluginId: null, rights: 'full', statement: 'We wrote it.', locale: 'en' }
      const { documentId, judgement } = await succeed(addOwnDocument, await district.as(ada), upload)
      expect([judgement.issues, documentId]).toEqual([[], expect.any(String)])
      // What is on is read once a request, so those who work with it begin after it came.
      const [administrator, leading] = [await district.as(ada), await district.as(facilitator)]
      const offered = async () => (await succeed(listInstruments, leading, { orgId, locale: 'en' })).instruments
      expect((await offered()).some(choice => choice.pluginId === pluginId)).toBe(false)
      await succeed(enablePlugin, administrator, { pluginId, orgId, enabled: true })
      const choice = (await offered()).find(candidate => candidate.pluginId === pluginId)
      const items = choice?.items.map(item => item.code) ?? []
      expect(items).toEqual(framework.conditions.map(condition => `ask-${condition.code}`))

      const { roundId } = await succeed(createRound, leading, {
        orgId,
        pluginId,
        frameworkId: framework.id,
        instrumentId: framework.instruments[0]?.id,
        title: 'A round of something new',
        visibility: 'confidential',
        opensAt: null,
        closesAt: null,
        items,
        asksImportance: true,
        revealsOnClose: false,
        people: raters.map(person => person.personId),
      })
      await succeed(openRound, leading, { roundId })
      for (const [rater, person] of raters.entries()) {
        const context = await district.as(person)
        const marks = Object.fromEntries(items.map((code, index) => [code, (seed + 7 * index + 3 * rater) % made.levels]))
        // Half of them go the other way, on which the last condition is not asked.
        const answers = Object.fromEntries([
          ['fork', rater < 3 ? forks[0] : forks[1]],
          ...questions.map(({ field, answers: both }) => [field.id, both[rater % 2]]),
        ])
        await succeed(saveDraft, context, { roundId, items: { ...sheetOf(marks), ...sheetWith({ answers }) } })
        await succeed(submitRatings, context, { roundId })
      }
      expect((await refuse(readResults, leading, { roundId, locale: 'en' })).code).toBe('denied')
      await succeed(revealRound, leading, { roundId })
      const results = await succeed(readResults, leading, { roundId, locale: 'en' })
      expect(results.items.map(item => item.shown?.marks.length)).toEqual(items.map((_, index) => (index === items.length - 1 ? 3 : 6)))
      expect(results.fields.map(field => field.id)).toEqual(['fork', ...questions.map(({ field }) => field.id)])
      expect(results.fields.map(field => field.tally?.answered)).toEqual(results.fields.map(() => 6))
      expect(results.fields[0]?.tally).toMatchObject({ parts: forks.map(id => ({ options: [id], count: 3 })) })
      expect(results.layers).toHaveLength(framework.layers.length)

      const [item = ''] = items
      const position = seed % made.levels
      await succeed(recordFinding, leading, { roundId, item, version: 0, position, reason: 'So we say.', minorityNote: '' })
      await succeed(choosePriority, leading, { roundId, version: 0, item, lens: null, reason: 'It comes first.' })
      const start = { roundId, item, title: 'Something new', templateId: 'plain-plan', leadId: facilitator.personId }
      const { planId } = await succeed(startPlan, leading, start)
      const { measureId, enter } = await measureAt(leading, { orgId, planId })
      await enter('2026-08-31', 3, 4)
      const conditions = [{ frameworkId: framework.id, code: framework.conditions[0]?.code }]
      const node = { planId, entryId: null, version: 0, kind: 'node', prompt: '' }
      const idea = await succeed(writePlanEntry, leading, {
        ...node,
        content: nodeOf({ kind: 'change', conditions, measures: [measureId] }),
      })

      const cycleId = `cycle-of-${roundId}`
      const [first] = cycleModel.stages
      await succeed(startCycle, leading, {
        cycleId,
        planId,
        idea: { kind: 'known', id: idea.entryId },
        model: `${pluginId}/${cycleModel.id}`,
        title: 'One try',
        orgId,
        ownerId: facilitator.personId,
        team: [],
        plannedStart: '2026-09-02',
        plannedEnd: '2026-10-02',
        followsId: null,
        answers: [{ prompt: first?.prompts[0]?.id, rows: { one: 'Begin small' } }],
        locale: 'en',
      })
      const of = { cycleId, locale: 'en' }
      for (const stage of cycleModel.stages.slice(1)) {
        await succeed(moveCycle, leading, { ...of, stage: stage.id })
        await succeed(answerCycle, leading, { ...of, prompt: stage.prompts[0]?.id, rows: { one: 'As it went' }, seen: 0 })
      }
      const decision = cycleModel.decisions[1]?.id
      await succeed(decideCycle, leading, { ...of, decision, reason: 'We have seen enough.', confirmed: [] })
      const cycle = await succeed(readCycle, leading, { cycleId, locale: 'en' })
      expect([cycle.end?.decision, cycle.stages.length]).toEqual([decision, cycleModel.stages.length])

      const written = await succeed(createRecord, leading, {
        orgId,
        pluginId,
        formId: recordType.id,
        fields: { what: 'A first one', size: 3 },
        clientKey: `key-of-${roundId}`,
      })
      await succeed(moveRecord, leading, { recordId: written.recordId, version: written.version, move: 'on', reason: '' })
      const record = await succeed(readRecordOf, leading, { recordId: written.recordId, locale: 'en' })
      expect([record.record.label, record.record.status]).toEqual(['A first one', recordType.life.statuses[1]?.id])

      const plan = await succeed(readPlan, leading, { planId, locale: 'en' })
      expect(JSON.stringify(plan)).toContain(`Whether ${framework.conditions[0]?.code}`)
      expect((await succeed(readMeasure, leading, { measureId, orgId: null, group: '', locale: 'en' })).data).toHaveLength(1)
      const minutes = await succeed(readMinutes, leading, { roundId, locale: 'en' })
      expect(minutes.framework.attribution).toBe('Nobody, CC0.')

      await succeed(enablePlugin, administrator, { pluginId, orgId, enabled: false })
      expect((await succeed(readResults, leading, { roundId, locale: 'en' })).items).toHaveLength(items.length)
    }),
    { numRuns: 4, endOnFailure: true },
  )
})
