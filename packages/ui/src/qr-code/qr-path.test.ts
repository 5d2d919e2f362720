import { encode } from 'uqr'
import { expect, it } from 'vitest'
import { qrPath } from './qr-path.ts'

it('draws exactly the dark modules', () => {
  const address = 'https://tilth.example/join/HXK734'
  const { size, path } = qrPath(address)
  const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x = '', y = '', width = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g))
    for (let module = 0; module < Number(width); module += 1) {
      const row = drawn[Number(y)]
      if (row) row[Number(x) + module] = true
    }
  expect(drawn).toEqual(encode(address, { ecc: 'M', border: 0 }).data)
})
