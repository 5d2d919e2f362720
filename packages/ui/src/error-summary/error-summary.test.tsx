import { cleanup, fireEvent, screen } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, expect, it } from 'vitest'
import { renderInLanguage } from '../../test/render-in-language.tsx'
import { TextField } from '../text-field/text-field.tsx'
import { ErrorSummary, type FormError } from './error-summary.tsx'

afterEach(cleanup)
Element.prototype.scrollIntoView = () => undefined

it('takes the focus when errors arrive and leads to the field', () => {
  const [errors, setErrors] = createSignal<readonly FormError[]>([])
  renderInLanguage(() => (
    <>
      <ErrorSummary errors={errors()} />
      <TextField id="district" label="District" value="" onInput={() => undefined} error={errors()[0]?.message} />
    </>
  ))
  expect(screen.queryByRole('alert')).toBeNull()
  setErrors([{ fieldId: 'district', message: 'Write the name of the district.' }])
  expect(document.activeElement).toBe(screen.getByRole('alert'))

  fireEvent.click(screen.getByRole('link', { name: 'Write the name of the district.' }))
  const field = screen.getByRole('textbox', { name: 'District' })
  expect(document.activeElement).toBe(field)
  expect(field.getAttribute('aria-invalid')).toBe('true')
  expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toBe('Write the name of the district.')
})
