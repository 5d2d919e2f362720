import fc from 'fast-check'

/** A word that means nothing to anybody. */
const word = fc.stringMatching(/^[a-z]{4,9}$/)
const words = (count: number) => fc.uniqueArray(word, { minLength: count, maxLength: count })

const allows = { notSure: true, notMine: true, notApplicable: false, notObservable: false }
const licence = { id: 'CC0-1.0', name: 'CC0', attribution: 'Nobody, CC0.', derivativesAllowed: true, redistributable: true }
const step = (id: string) => ({ id, label: `At ${id}`, owner: 'framework' })

const anyScale = fc.oneof(
  fc
    .integer({ min: 2, max: 7 })
    .chain(words)
    .map(ids => ({ id: `scale-${ids[0]}`, kind: 'levels' as const, allows, levels: ids.map(step) })),
  fc
    .integer({ min: 2, max: 5 })
    .chain(words)
    .map(ids => ({
      id: `line-${ids[0]}`,
      kind: 'spectrum' as const,
      allows,
      anchors: ids.map((id, index) => ({ ...step(id), position: Math.round((index * 100) / (ids.length - 1)) })),
    })),
)

/** So many conditions under each layer; every third one stands below the one before it and is called something else. */
const anyTree = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }).chain(sizes =>
  fc
    .record({
      layers: words(sizes.length).map(list => list.map(each => `${each}-ring`)),
      codes: words(sizes.reduce((sum, size) => sum + size, 0)),
      kinds: words(2),
    })
    .map(names => {
      let next = 0
      const conditions = names.layers.flatMap((layer, at) =>
        Array.from({ length: sizes[at] ?? 0 }, (_, index) => {
          const code = names.codes[next] ?? ''
          const parent = index % 3 === 2 ? { parent: names.codes[next - 1] } : {}
          next += 1
          return { code, layer, kind: names.kinds[index % 3 === 2 ? 1 : 0], ...parent }
        }),
      )
      return { layers: names.layers, conditions }
    }),
)

const option = (id: string) => ({ id, label: `An ${id}` })

/** A question beside the conditions, of some kind that a round may ask; with two ways to answer it. */
const anyQuestion = fc
  .record({ kind: fc.constantFrom('choice', 'choices', 'ranking', 'number', 'date', 'time', 'money', 'yes-no', 'text'), options: words(3) })
  .map(({ kind, options }) => {
    const [a = '', b = '', c = ''] = options
    const answers = {
      choice: [a, b],
      choices: [[a], [a, c]],
      ranking: [
        [a, b, c],
        [c, b, a],
      ],
      number: [1, 2.5],
      date: ['2026-09-01', '2026-10-01'],
      time: ['09:15', '10:00'],
      money: [500, 1250],
      'yes-no': [true, false],
      text: [`Of ${a}`, `Of ${b}`],
    }[kind]
    return {
      field: {
        id: `about-${a}`,
        kind,
        label: `What of ${a}?`,
        ...((kind === 'choice' || kind === 'choices' || kind === 'ranking') && { options: options.map(option) }),
        ...(kind === 'money' && { currency: 'USD' }),
      },
      answers,
    }
  })

const anyStages = fc.integer({ min: 2, max: 5 }).chain(count => fc.record({ stages: words(count), prompts: words(count) }))

/**
 * A plugin that nobody has seen before, as the text of a file: random ids, random kinds of conditions, one to five layers, levels or a
 * line, a self-assessment or a survey with questions of some kinds and a fork before the last condition, a cycle model of some stages, a record type with a life; with what a test must know of it.
 */
export const anyPlugin = fc
  .record({
    names: words(10),
    tree: anyTree,
    scale: anyScale,
    instrument: fc.constantFrom('self-assessment', 'survey'),
    questions: fc.uniqueArray(anyQuestion, { minLength: 1, maxLength: 4, selector: question => question.field.id }),
    forks: words(2),
    cycle: anyStages,
  })
  .map(({ names, tree, scale, instrument, questions, forks, cycle }) => {
    const [a, b, c, d, e, f, g, h, i, j] = names as [string, string, string, string, string, string, string, string, string, string]
    const pluginId = `${a}-${b}`
    const fork = { id: 'fork', kind: 'choice', label: 'Which way?', options: forks.map(option) }
    const lastCode = tree.conditions.at(-1)?.code
    const framework = {
      format: 1,
      id: `${c}-framework`,
      edition: 1,
      title: `The ${c} framework`,
      shortTitle: c,
      summary: '',
      versionLabel: d,
      owner: e,
      language: 'en',
      licence,
      completeness: 'complete',
      labelsOnly: false,
      officialText: true,
      layers: tree.layers.map(code => ({ code, label: `Ring ${code}`, heading: '', purpose: '', description: '', evidence: 'ours' })),
      conditions: tree.conditions.map(condition => ({
        ...condition,
        codeStatus: 'ours',
        label: `Whether ${condition.code}`,
        description: '',
        evidence: 'ours',
        ratable: true,
        rubrics: [],
      })),
      scales: [scale],
      instruments: [
        {
          id: f,
          kind: instrument,
          title: `Ask ${f}`,
          purpose: '',
          question: 'Where are we?',
          minutes: null,
          items: tree.conditions.map(({ code }) => ({
            code: `ask-${code}`,
            condition: code,
            scale: scale.id,
            ...(code === lastCode && { when: { field: fork.id, is: [forks[0]] } }),
          })),
          fields: [fork, ...questions.map(({ field }) => field)],
          subsets: [],
        },
      ],
      texts: [],
      translations: {},
    }
    const cycleModel = {
      format: 1,
      id: `${g}-cycle`,
      edition: 1,
      title: g,
      shortTitle: g,
      summary: '',
      owner: e,
      language: 'en',
      licence,
      scales: [],
      stages: cycle.stages.map((id, index) => ({
        id,
        label: `Stage ${id}`,
        purpose: '',
        prompts: [{ id: cycle.prompts[index], label: 'What?', kind: 'text', many: false, required: 'always' }],
        keepsLog: index === 0,
        needs: index === 0 ? [] : [{ kind: 'answered', prompt: cycle.prompts[index - 1] }],
        locks: [],
        nudges: false,
      })),
      decisions: [
        { id: h, label: `Go ${h}`, meaning: '', opens: 'next-cycle', needs: [] },
        { id: i, label: `End ${i}`, meaning: '', opens: 'nothing', needs: [], anytime: true },
      ],
      warnings: [],
      tips: [],
      translations: {},
    }
    const recordType = {
      format: 1,
      id: `${j}-record`,
      edition: 1,
      title: j,
      plural: `${j} of all kinds`,
      summary: '',
      language: 'en',
      licence,
      fields: [
        { id: 'what', kind: 'text', label: 'What', required: true },
        { id: 'size', kind: 'number', label: 'Size', min: 0 },
        { id: 'sort', kind: 'choice', label: 'Sort', options: [a, b].map(id => ({ id, label: id })) },
      ],
      named: 'what',
      life: {
        statuses: [
          { id: d, label: d },
          { id: e, label: e, final: true },
        ],
        moves: [{ id: 'on', label: 'On', from: [d], to: e, needs: ['size'] }],
      },
      access: { see: [{ who: 'role', role: 'facilitator' }], write: [{ who: 'role', role: 'facilitator' }] },
      views: [{ kind: 'list', columns: ['what', 'size'] }],
      translations: {},
    }
    const text = JSON.stringify({
      api: 1,
      id: pluginId,
      version: '1.0.0',
      name: `The ${a} plugin`,
      summary: 'Made up.',
      licence: 'CC0-1.0',
      maker: e,
      languages: ['en'],
      frameworks: [framework],
      cycleModels: [cycleModel],
      recordTypes: [recordType],
      defaultEnabled: false,
    })
    return {
      text,
      pluginId,
      framework,
      cycleModel,
      recordType,
      questions,
      forks,
      levels: scale.kind === 'levels' ? scale.levels.length : 101,
    }
  })
