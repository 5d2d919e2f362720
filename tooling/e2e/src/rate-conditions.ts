import { expect, type Page } from '@playwright/test'
import { placeMark } from './place-mark.ts'

/** How far up the line of a condition to go, in per cent; or one of the answers that are no mark; or nothing at all. */
export type Answer = number | 'not-sure' | 'skip'

const words = {
  en: {
    start: /Start rating|Go on rating/,
    sure: 'Not sure yet',
    next: /^(Next|Skip|Look over)$/,
    handIn: 'Hand in',
    thanks: 'Thank you. Your marks are in.',
  },
  es: {
    start: /Empezar|Seguir/,
    sure: 'Todavía no sé',
    next: /^(Siguiente|Omitir|Saltar|Revisar)$/,
    handIn: 'Entregar',
    thanks: /Gracias/,
  },
}

/** Rates each condition on the screen in turn and hands in; `byKeys` without touching the pointer. */
export async function rateConditions(
  page: Page,
  { answers, language = 'en', byKeys = false }: { answers: readonly Answer[]; language?: 'en' | 'es'; byKeys?: boolean },
): Promise<void> {
  const say = words[language]
  for (const [index, answer] of answers.entries()) {
    await expect(page.getByText(new RegExp(`^${index + 1} (of|de) ${answers.length}$`))).toBeVisible()
    if (typeof answer === 'number') await placeMark(page, answer)
    if (answer === 'not-sure') await page.getByRole('radio', { name: say.sure }).press('Space')
    const next = page.getByRole('button', { name: say.next }).last()
    if (byKeys) await next.press('Enter')
    else await next.click()
  }
  const handIn = page.getByRole('button', { name: say.handIn, exact: true })
  if (byKeys) await handIn.press('Enter')
  else await handIn.click()
  await expect(page.getByText(say.thanks).first()).toBeVisible()
}
