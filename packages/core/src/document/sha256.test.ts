import { describe, expect, it } from 'vitest'
import { sha256 } from './sha256.ts'
import { encodeUtf8 } from './utf8.ts'

describe('sha256', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'],
    [
      'abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu',
      'cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1',
    ],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ])('gives the digest that FIPS 180-4 prints for message %#', (message, digest) => {
    expect(sha256(encodeUtf8(message))).toBe(digest)
  })

  it('agrees with OpenSSL at every length around a block', () => {
    const digests = Array.from({ length: 200 }, (_, length) => sha256(Uint8Array.from({ length }, (_byte, index) => (index * 37) % 256)))
    expect(sha256(encodeUtf8(digests.join('')))).toBe('3e8d5d2a7f69d4a0d83a00d1ea8cb3a8f6c293c4cd38d3c6ec3ed977a7c31f94')
  })

  it('reads text as UTF-8 of every width', () => {
    expect(sha256(encodeUtf8('ñ € 😀 \u07ff\u0800\uffff'))).toBe('8ba50ae76e985e8baedae5d9b9089f53ab9e009d237c9b1ed8ecfe99529749db')
  })
})
