import { cleanup, fireEvent, screen } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, expect, it, vi } from 'vitest'
import { renderInLanguage } from '../../test/render-in-language.tsx'
import { LanguageSwitch } from '../language-switch/language-switch.tsx'
import { SavedAt } from '../saved-at/saved-at.tsx'
import { TextField } from '../text-field/text-field.tsx'
import { I18nProvider, useI18n } from './i18n-context.tsx'

afterEach(cleanup)

it('switches every word at once and keeps what was typed', () => {
  const [note, setNote] = createSignal('')
  renderInLanguage(() => (
    <>
      <LanguageSwitch />
      <SavedAt at="2025-11-06T18:42:00Z" />
      <TextField label="Note" optional value={note()} onInput={setNote} />
    </>
  ))
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Note (optional)' })
  fireEvent.input(field, { target: { value: 'half written' } })
  expect(screen.getByText('Saved 10:42')).toBeDefined()

  fireEvent.click(screen.getByRole('button', { name: 'Español' }))

  expect(screen.getByText('Guardado 10:42')).toBeDefined()
  expect(document.documentElement.lang).toBe('es')
  expect(screen.getByRole('textbox', { name: 'Note (opcional)' })).toBe(field)
  expect(field.value).toBe('half written')
  expect(screen.getByRole('button', { name: 'Español' }).getAttribute('aria-pressed')).toBe('true')
})

it('tells the outside what was chosen', () => {
  const heard = vi.fn()
  const Chooser = () => {
    const i18n = useI18n()
    return (
      <button type="button" onClick={() => i18n.setLocale('es')}>
        {i18n.locale()}
      </button>
    )
  }
  renderInLanguage(() => (
    <I18nProvider locale="en" onLocaleChange={heard}>
      <Chooser />
    </I18nProvider>
  ))
  fireEvent.click(screen.getByText('en'))
  expect(heard).toHaveBeenCalledExactlyOnceWith('es')
  expect(screen.getByText('es')).toBeDefined()
})
