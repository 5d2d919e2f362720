import { actions } from '@tilth/core/access'
import { expect, test } from 'vitest'
import * as host from '../index.ts'
import type { InputSchema, InstallationUseCase, UseCase } from './use-case.ts'

type AnyUseCase = UseCase<InputSchema, unknown> | InstallationUseCase<InputSchema, unknown>

const exported: readonly unknown[] = Object.values(host)

const useCases = exported.filter(
  (candidate): candidate is AnyUseCase => typeof candidate === 'object' && candidate !== null && 'scope' in candidate && 'run' in candidate,
)

const ofDistricts = useCases.flatMap(useCase => (useCase.scope === 'district' ? [[useCase.name, useCase] as const] : []))
const ofInstallations = useCases.flatMap(useCase => (useCase.scope === 'district' ? [] : [[useCase.name, useCase] as const]))

test('there are use cases of both kinds to walk', () => {
  expect(useCases.length).toBeGreaterThan(40)
  expect(ofDistricts.length).toBeGreaterThan(30)
  expect(ofInstallations.length).toBeGreaterThan(5)
})

test.each(ofDistricts)('%s declares who may', (_, useCase) => {
  expect(actions).toContain(useCase.policy.action)
  expect(useCase.policy.subject).toBeTypeOf('function')
})

test.each(ofInstallations)('%s declares whom it admits', (_, useCase) => {
  expect(['anybody', 'account', 'setup-link']).toContain(useCase.admits)
})

test('names are permanent, so each stands once', () => {
  const names = useCases.map(useCase => useCase.name)
  expect(new Set(names).size).toBe(names.length)
})
