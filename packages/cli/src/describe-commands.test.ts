import { expect, test } from 'vitest'
import { describeCommands } from './describe-commands.ts'

test('every command is shown with what it takes and what it does', () => {
  const text = describeCommands([{ name: ['import', 'ratings'], usage: 'FILE', summary: 'Takes in a file.', run: async () => 0 }])
  expect(text).toContain('  tilth import ratings FILE\n      Takes in a file.\n')
})
