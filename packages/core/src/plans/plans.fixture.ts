import type { PlanTemplate } from './plan-template.ts'

/** A small template with every kind of prompt, in a language that the three questions have too. */
export const gardenPlan: PlanTemplate = {
  format: 1,
  id: 'garden-plan',
  edition: 1,
  title: 'A plan for a garden',
  shortTitle: 'Garden',
  summary: 'Made for tests.',
  owner: 'Tilth',
  language: 'en',
  licence: { id: 'CC-BY-4.0', name: 'CC BY 4.0', attribution: 'Tilth', derivativesAllowed: true, redistributable: true },
  parts: [
    {
      id: 'beds',
      label: 'Beds',
      owner: 'framework',
      verbatim: true,
      prompts: [
        { id: 'harvest', label: 'What should grow here?', help: 'By autumn.', kind: 'text' },
        { id: 'weeds', label: 'What is in the way?', kind: 'challenges', most: 2 },
      ],
    },
    {
      id: 'hands',
      label: 'Hands',
      owner: 'ours',
      verbatim: false,
      adapted: 'Two rows were made one.',
      prompts: [
        { id: 'gardeners', label: 'Who?', kind: 'people' },
        { id: 'tools', label: 'What is there?', kind: 'assets' },
        { id: 'wishes', label: 'What is missing?', kind: 'needs' },
        { id: 'jobs', label: 'What is to do?', kind: 'actions' },
      ],
    },
  ],
  horizons: [
    { id: 'spring', label: 'Spring' },
    { id: 'autumn', label: 'Autumn', help: 'After the harvest.' },
  ],
  translations: { es: { by: 'owner', reviewed: true, texts: { title: 'Un plan para un huerto', 'horizons/spring/label': 'Primavera' } } },
}
