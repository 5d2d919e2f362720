/**
 * About half as many dots as there are conditions, the usual rule of multivoting (design, "Numbers worth adopting"), at least one; at most
 * two of them on one condition, and one where there are so few that two would be all.
 */
export const suggestBallot = (conditions: number): { readonly dots: number; readonly dotsAnItem: number } => {
  const dots = Math.max(1, Math.round(conditions / 2))
  return { dots, dotsAnItem: dots > 2 ? 2 : 1 }
}
