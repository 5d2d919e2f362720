import { expect, test } from 'vitest'
import { wrongRowsAsText } from './wrong-rows-as-text.ts'

test('cells with commas, quotes and formulas stay cells', () => {
  expect(
    wrongRowsAsText(
      ['Row', 'Why'],
      [
        ['2', 'a, "b"'],
        ['3', '=1+1'],
      ],
    ),
  ).toBe('\ufeffRow,Why\r\n2,"a, ""b"""\r\n3,\'=1+1\r\n')
})
