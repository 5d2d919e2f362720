import { cleanup, render, screen } from '@solidjs/testing-library'
import { I18nProvider } from '@tilth/ui'
import { createSignal } from 'solid-js'
import { afterEach, describe, expect, it } from 'vitest'
import { TilthError } from '../server/tilth-error.ts'
import { FormErrors } from './form-errors.tsx'

afterEach(cleanup)

const scene = () => {
  const [name, setName] = createSignal('')
  const [attempt, setAttempt] = createSignal(0)
  const [error, setError] = createSignal<TilthError | null>(null)
  render(() => (
    <I18nProvider locale="en">
      <FormErrors
        attempt={attempt()}
        error={error()}
        problems={[{ field: 'name', message: attempt() > 0 && name() === '' ? 'Write your name.' : undefined }]}
      />
      <input id="name" value={name()} onInput={event => setName(event.currentTarget.value)} />
    </I18nProvider>
  ))
  return { setName, setAttempt, setError, field: screen.getByRole('textbox') }
}

describe('FormErrors', () => {
  it('takes the focus when a form is refused and not while the field is put right', () => {
    const { setName, setAttempt, field } = scene()
    setAttempt(1)
    expect(document.activeElement).toBe(screen.getByRole('alert'))
    field.focus()
    setName('Ana')
    expect(document.activeElement).toBe(field)
    expect(screen.queryByRole('alert')).not.toBe(null)
    setAttempt(2)
    expect(screen.queryByRole('alert')).toBe(null)
  })

  it('says what the server refused, in words', () => {
    const { setError } = scene()
    setError(new TilthError({ kind: 'issue', code: 'account.email_taken' }))
    expect(screen.getByRole('alert').textContent).toContain('already an account')
  })

  it('gives the number of a fault', () => {
    const { setError } = scene()
    setError(new TilthError({ kind: 'fault', code: 'fault', requestId: '7F3K-22' }))
    expect(document.body.textContent).toContain('7F3K-22')
  })
})
