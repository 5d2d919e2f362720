import type { PlanPart } from './plan-template.ts'

/**
 * What every plan says first, in our words: the three questions of the Model for Improvement, in the order in which the CCEE playbook
 * asks them. A template may ask them in words of its own, as its first part, under these ids.
 */
export const threeQuestions: PlanPart = {
  id: 'three-questions',
  label: 'Three questions first',
  owner: 'ours',
  verbatim: false,
  prompts: [
    {
      id: 'problem',
      label: 'What problem are we trying to solve?',
      help: 'Who meets it, where, and how do you know? One or two sentences that a parent would understand.',
      kind: 'text',
    },
    {
      id: 'changes',
      label: 'What changes might we introduce, and why?',
      help: 'The ideas you would like to test, and what makes you think they would help.',
      kind: 'text',
    },
    {
      id: 'improvement',
      label: 'How will we know that a change is an improvement?',
      help: 'What you would see or count, and how much of it by when.',
      kind: 'text',
    },
  ],
}

export const threeQuestionsInSpanish: Readonly<Record<string, string>> = {
  'parts/three-questions/label': 'Primero, tres preguntas',
  'parts/three-questions/prompts/problem/label': '¿Qué problema queremos resolver?',
  'parts/three-questions/prompts/problem/help': '¿A quién afecta, dónde, y cómo lo saben? Una o dos oraciones que una familia entendería.',
  'parts/three-questions/prompts/changes/label': '¿Qué cambios podríamos introducir y por qué?',
  'parts/three-questions/prompts/changes/help': 'Las ideas que les gustaría probar y por qué creen que ayudarían.',
  'parts/three-questions/prompts/improvement/label': '¿Cómo sabremos que un cambio es una mejora?',
  'parts/three-questions/prompts/improvement/help': 'Qué verían o contarían, cuánto y para cuándo.',
}
