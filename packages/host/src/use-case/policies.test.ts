import { actions } from '@tilth/core/access'
import { expect, test } from 'vitest'
import * as host from '../index.ts'
import type { InputSchema, InstallationUseCase, UseCase } from './use-case.ts'

type AnyUseCase = UseCase<InputSchema, unknown> | InstallationUseCase<InputSchema, unknown>

const exported: readonly unknown[] = Object.values(host)

const useCases = exported.filter(
  (candidate): candidate is AnyUseCase => typeof candidate === 'object' && candidate !== null && 'scope' in candidate && 'run' in candidate,
)

test('there are use cases to walk', () => {
  expect(useCases.length).toBeGreaterThan(40)
})

test.each(useCases.map(useCase => [useCase.name, useCase] as const))('%s declares who may', (_, useCase) => {
  if (useCase.scope === 'district') {
    expect(actions).toContain(useCase.policy.action)
    expect(useCase.policy.subject).toBeTypeOf('function')
  } else {
    expect(['anybody', 'account', 'setup-link']).toContain(useCase.admits)
  }
})

test('names are permanent, so each stands once', () => {
  const names = useCases.map(useCase => useCase.name)
  expect(new Set(names).size).toBe(names.length)
})
