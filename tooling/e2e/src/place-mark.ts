import { expect, type Page } from '@playwright/test'

/** Moves the mark of the condition on the screen to a place from 0 to 100, with the keys of the slider, and sees that it stands there. */
export async function placeMark(page: Page, position: number): Promise<void> {
  const slider = page.getByRole('slider')
  await slider.press('Home')
  for (let step = 0; step < Math.floor(position / 10); step += 1) await slider.press('PageUp')
  for (let step = 0; step < position % 10; step += 1) await slider.press('ArrowRight')
  await expect(slider).toHaveAttribute('aria-valuenow', String(position))
}
