import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOutFindings } from './lay-out-findings.ts'

const paragraphs = fc.array(fc.nat(600), { minLength: 1, maxLength: 2 })

describe('layOutFindings', () => {
  it('sets few findings openly and many tightly', () => {
    expect(layOutFindings([[170], [120]], 300).density).toBe('open')
    expect(
      layOutFindings(
        Array.from({ length: 16 }, () => [170]),
        360,
      ).density,
    ).not.toBe('open')
  })

  it('holds sixteen findings of ordinary length on one page, with a few minority notes', () => {
    const findings = Array.from({ length: 16 }, (_, index) => (index % 4 === 0 ? [180, 110] : [180]))
    expect(layOutFindings(findings, 100).pages).toHaveLength(1)
  })

  it('goes on to another page when no density holds them', () => {
    expect(
      layOutFindings(
        Array.from({ length: 16 }, () => [900, 400]),
        400,
      ).pages.length,
    ).toBeGreaterThan(1)
  })

  it('keeps every finding once and in order, and no page empty but where there is none', () => {
    fc.assert(
      fc.property(fc.array(paragraphs, { minLength: 1, maxLength: 40 }), fc.nat(900), (findings, taken) => {
        const { pages } = layOutFindings(findings, taken)
        expect(pages.flat()).toEqual(findings.map((_, index) => index))
        expect(pages.every(page => page.length > 0)).toBe(true)
      }),
    )
  })

  it('has one page also where nothing is agreed', () => {
    expect(layOutFindings([], 0)).toEqual({ density: 'open', pages: [[]] })
  })
})
