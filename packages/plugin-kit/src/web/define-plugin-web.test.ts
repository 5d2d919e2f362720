import type { Component } from 'solid-js'
import { expect, expectTypeOf, test } from 'vitest'
import type { AnalysisShown } from './analysis-shown.ts'
import { cellsByColumn } from './analysis-shown.ts'
import { definePluginWeb, type PluginPageProps, type SlotName, type SlotProps } from './define-plugin-web.ts'
import { type PluginHost, useAct, useAddress, useAnalysis, useRecords, useWords } from './plugin-host.ts'
import type { RecordsShown } from './records-shown.ts'

test('slots and their props are these and no others: names are permanent', () => {
  expectTypeOf<SlotName>().toEqualTypeOf<'home.card' | 'round.results' | 'record.aside' | 'measure.aside'>()
  expectTypeOf<SlotProps['home.card']>().toEqualTypeOf<{ readonly orgId: string }>()
  expectTypeOf<SlotProps['round.results']>().toEqualTypeOf<{ readonly roundId: string; readonly frameworkId: string }>()
  expectTypeOf<SlotProps['record.aside']>().toEqualTypeOf<{ readonly recordId: string; readonly formId: string }>()
  expectTypeOf<SlotProps['measure.aside']>().toEqualTypeOf<{ readonly measureId: string; readonly definitionId: string }>()
})

test('a view that asks for more than its slot tells does not fit, and one that asks for less does', () => {
  type Slots = NonNullable<Parameters<typeof definePluginWeb>[0]['slots']>
  expectTypeOf<Component<{ readonly orgId: string; readonly more: string }>>().not.toExtend<Slots['home.card']>()
  expectTypeOf<Component>().toExtend<Slots['home.card']>()
  expectTypeOf<Component<PluginPageProps>>().parameter(0).toEqualTypeOf<PluginPageProps>()
  expectTypeOf<{ readonly 'home.cards': Component }>().not.toExtend<Required<Slots>>()
})

test('what the app gives is plain: no type of its own reaches a part', () => {
  expectTypeOf<ReturnType<PluginHost['analysis']>>().returns.toExtend<{ readonly state: 'loading' | 'fault' | 'ready' }>()
  expectTypeOf<Extract<ReturnType<ReturnType<typeof useAnalysis>>, { state: 'ready' }>['shown']>().toEqualTypeOf<AnalysisShown>()
  expectTypeOf<Extract<ReturnType<ReturnType<typeof useRecords>>, { state: 'ready' }>['shown']>().toEqualTypeOf<RecordsShown>()
})

test('gives back what it is given', () => {
  const web = { pages: [{ path: 'pears', title: { en: 'Pears' }, component: () => null }] }
  expect(definePluginWeb(web)).toBe(web)
})

test.each([
  ['useAnalysis', () => useAnalysis('visits')],
  ['useRecords', () => useRecords('bed')],
  ['useAct', useAct],
  ['useWords', useWords],
  ['useAddress', useAddress],
])('%s outside of a web part says so', (_, use) => {
  expect(use).toThrow('outside of a web part')
})

test('cells are found by the ids of their columns, and a row that is short is empty there', () => {
  const columns = [
    { id: 'bed', label: 'Bed', kind: 'text' },
    { id: 'count', label: 'Count', kind: 'number' },
  ]
  const rows = [
    {
      cells: [
        { kind: 'text' as const, text: 'North' },
        { kind: 'number' as const, value: 2 },
      ],
    },
    { cells: [] },
  ]
  expect(cellsByColumn({ columns, rows })).toEqual([
    { bed: { kind: 'text', text: 'North' }, count: { kind: 'number', value: 2 } },
    { bed: { kind: 'empty' }, count: { kind: 'empty' } },
  ])
})
