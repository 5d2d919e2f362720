import { expect, it } from 'vitest'
import { splitQuestion } from './split-question.ts'

it('puts the question before what stands around it', () => {
  expect(splitQuestion('How aligned were we? Why?')).toEqual({ first: 'How aligned were we?', rest: 'Why?' })
  expect(splitQuestion('¿Qué observan?')).toEqual({ first: '¿Qué observan?', rest: '' })
  expect(splitQuestion('Look at each mark.')).toEqual({ first: 'Look at each mark.', rest: '' })
})
