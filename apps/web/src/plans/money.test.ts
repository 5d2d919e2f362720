import { expect, it } from 'vitest'
import { fundTotals, parseMoney, typedMoney } from './money.ts'

it('reads an amount as people type it, and refuses what is none', () => {
  expect(['1,250', '$1,250.50', ' 12 000 ', '', '0.5', '12.345', '1,25', 'about 10', '-4'].map(parseMoney)).toEqual([
    125_000,
    125_050,
    1_200_000,
    null,
    50,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
  expect(parseMoney(typedMoney(125_050))).toBe(125_050)
})

it('adds up by fund, without what was dropped or has no price, and keeps cents whole', () => {
  const action = (cost: number | null, fund: string, status: 'todo' | 'dropped' = 'todo') => ({ cost, fund, status })
  const totals = fundTotals([
    action(10, 'Title I'),
    action(20, 'title i '),
    action(500, ''),
    action(7, 'LCFF', 'dropped'),
    action(null, 'LCFF'),
    action(99, 'LCFF'),
  ])
  expect(totals).toEqual([
    { fund: 'LCFF', cents: 99, actions: 1 },
    { fund: 'Title I', cents: 30, actions: 2 },
    { fund: '', cents: 500, actions: 1 },
  ])
})
