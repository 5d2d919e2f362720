import { expect, it } from 'vitest'
import { isSame, linesOf, startDraft, wordsOf, wrongAddresses } from './vision-draft.ts'

it('takes a pasted list line by line, without its bullets and empty lines', () => {
  expect(linesOf('• Read aloud\n\n - Real books\n2) Every day \n-ish')).toEqual(['Read aloud', 'Real books', 'Every day', '-ish'])
})

it('comes back as it was, and knows whether something was changed', () => {
  const words = { statement: 'We read.', goals: ['a'], is: ['b', 'c'], isNot: [], writtenIn: [{ label: 'Plan', url: null }] }
  const draft = startDraft(words)
  expect(wordsOf(draft)).toEqual(words)
  expect(isSame(draft, words)).toBe(true)
  expect(isSame({ ...draft, is: 'b' }, words)).toBe(false)
})

it('leaves out places that were not filled in, and finds an address that is none', () => {
  const draft = { ...startDraft({ statement: '', goals: [], is: [], isNot: [], writtenIn: [] }) }
  const places = [
    { label: '', url: '' },
    { label: '', url: 'https://alder.example/plan' },
    { label: 'LCAP', url: 'page 12' },
  ]
  expect(wordsOf({ ...draft, writtenIn: places }).writtenIn[0]).toEqual({
    label: 'https://alder.example/plan',
    url: 'https://alder.example/plan',
  })
  expect(wrongAddresses({ ...draft, writtenIn: places })).toEqual([2])
})
