import { format, formatList, type Locale } from '@tilth/i18n'
import { describe, expect, it } from 'vitest'
import { resultsFixture } from '../results/results.fixture.ts'
import { type Saying, summaryWords } from './summary-words.ts'

const saying = (locale: Locale): Saying => ({
  t: (key, params) => format(locale, { key, params }),
  list: entries => formatList(entries, { locale }),
})

describe('summaryWords', () => {
  it('says who answered, how much we agree and what stands out', () => {
    expect(summaryWords(resultsFixture(), saying('en'))).toBe(
      '9 of 11 people invited rated 5 conditions alone; then the team looked at the marks together. ' +
        'We are together on two, split on one, and poles apart on one. We differ most about Communications. ' +
        'Furthest from where we want to be: Finance & Resourcing. Nearly there: Community & Culture. Protected: Policies.',
    )
  })

  it('names a condition once when it is both furthest and differs most', () => {
    const results = resultsFixture()
    const lenses = { ...results.lenses, urgent: [{ code: 'S5', why: '' }] }
    expect(summaryWords({ ...results, lenses }, saying('en')).match(/Communications/g)).toHaveLength(1)
  })

  it('tells apart too few, protected and not revealed yet', () => {
    const results = resultsFixture()
    const [community, finance, ...others] = results.items
    if (!community?.shown || finance === undefined) throw new Error('the fixture changed')
    const items = [
      { ...community, shown: { ...community.shown, agreement: 'too-few' as const } },
      { ...finance, shown: null, protection: 'sealed' as const },
      ...others,
    ]
    const said = summaryWords({ ...results, items, tooFew: ['E4', 'S8'], discussionOrder: ['S5', 'S6'] }, saying('en'))
    expect(said).toContain('Too few marks to say: Community & Culture. Protected: Policies. Not revealed yet: Finance & Resourcing.')
  })

  it('does not claim to be the team when seen from outside', () => {
    expect(summaryWords({ ...resultsFixture(), seenAs: 'outside' }, saying('es'))).toContain(
      'El equipo: juntos en dos, divididos en una y polos opuestos en una.',
    )
  })

  it('says that nobody answered, and nothing else', () => {
    const results = resultsFixture()
    const round = { ...results.round, progress: { invited: 9, finished: 0, people: null } }
    expect(summaryWords({ ...results, round }, saying('en'))).toBe('Nobody had handed in when the round was revealed.')
  })
})
