import type { CycleModel, CyclePrompt, CycleStage } from './cycle-model.ts'

const prompt = (id: string, more: Partial<CyclePrompt> = {}): CyclePrompt => ({
  id,
  label: `What about ${id}`,
  kind: 'text',
  many: false,
  required: 'always',
  ...more,
})

const stage = (id: string, more: Partial<CycleStage> = {}): CycleStage => ({
  id,
  label: id,
  purpose: '',
  prompts: [],
  keepsLog: false,
  needs: [],
  locks: [],
  nudges: false,
  ...more,
})

/** A small model with every kind of rule: rows for each row, a lock, a log that is needed, an answer that asks for another, a warning. */
export const gardenCycle: CycleModel = {
  format: 1,
  id: 'garden-cycle',
  edition: 1,
  title: 'How a bed is tried out',
  shortTitle: 'Bed test',
  summary: 'Made for tests.',
  owner: 'Tilth',
  language: 'en',
  licence: { id: 'CC-BY-4.0', name: 'CC BY 4.0', attribution: 'Tilth', derivativesAllowed: true, redistributable: true },
  scales: [
    { id: 'pot', label: 'One pot' },
    { id: 'bed', label: 'One bed' },
    { id: 'field', label: 'A field' },
  ],
  stages: [
    stage('plan', {
      prompts: [
        prompt('question', { many: true }),
        prompt('guess', { many: true, forEach: 'question' }),
        prompt('size', { kind: 'scale' }),
        prompt('hands', { kind: 'people', required: 'never' }),
        prompt('steps', { kind: 'task', many: true, required: 'never' }),
        prompt('first', { kind: 'date', required: 'never' }),
      ],
    }),
    stage('grow', {
      prompts: [
        prompt('asPlanned', {
          kind: 'choice',
          options: [
            { id: 'yes', label: 'Yes' },
            { id: 'no', label: 'No' },
          ],
        }),
        prompt('deviation', { required: { when: 'asPlanned', is: 'no' } }),
      ],
      keepsLog: true,
      locks: ['question', 'guess'],
      nudges: true,
    }),
    stage('look', { prompts: [prompt('found', { many: true, forEach: 'question' })], needs: [{ kind: 'logged', atLeast: 1 }] }),
    stage('settle', { prompts: [prompt('next', { required: 'never' })], needs: [{ kind: 'answered', prompt: 'found' }] }),
  ],
  decisions: [
    { id: 'keep', label: 'Keep', meaning: 'Sow it everywhere', opens: 'spread', needs: [] },
    { id: 'change', label: 'Change', meaning: 'Sow it otherwise', opens: 'next-cycle', needs: ['next'] },
    { id: 'drop', label: 'Drop', meaning: 'Leave it', opens: 'nothing', needs: [] },
    { id: 'stop', label: 'Stop', meaning: 'Look no further', opens: 'nothing', needs: ['found'], anytime: true },
  ],
  warnings: [{ id: 'one-pot', decision: 'keep', cyclesAtMost: 1, scaleAtMost: 'pot', text: 'One pot says little about a field.' }],
  tips: [{ id: 'small', text: 'Begin with one pot.' }],
  translations: { es: { by: 'ours', reviewed: false, texts: { 'stages/plan/label': 'planear' } } },
}
