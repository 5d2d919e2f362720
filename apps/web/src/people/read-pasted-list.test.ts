import { describe, expect, it } from 'vitest'
import { readPastedList } from './read-pasted-list.ts'

const nobody = new Set<string>()

describe('readPastedList', () => {
  it('reads commas, tabs, semicolons and addresses in angle brackets alike', () => {
    const rows = readPastedList(
      'Ana Ruiz, ana@example.org, Teacher\nBo Lee\tbo@example.org\nCy Fox; cy@example.org\nDi Low <di@example.org>',
      nobody,
    )
    expect(rows.map(row => [row.name, row.email, row.position, row.wrong])).toEqual([
      ['Ana Ruiz', 'ana@example.org', 'Teacher', null],
      ['Bo Lee', 'bo@example.org', null, null],
      ['Cy Fox', 'cy@example.org', null, null],
      ['Di Low', 'di@example.org', null, null],
    ])
  })

  it('passes over headings and empty lines and keeps the line numbers', () => {
    const rows = readPastedList('Name,E-mail\n\nAna Ruiz,ana@example.org\n', nobody)
    expect(rows.map(row => [row.line, row.name])).toEqual([[3, 'Ana Ruiz']])
  })

  it('takes a name alone', () => {
    expect(readPastedList('Ana Ruiz', nobody)[0]).toMatchObject({ name: 'Ana Ruiz', email: null, wrong: null })
  })

  it('says what is wrong with a row', () => {
    const pasted =
      'ana@example.org\nBo Lee, bo at example\nCy, cy@example.org\nCy again, CY@example.org\nDi, di@example.org\nEd, ed@example.org, a, b'
    expect(readPastedList(pasted, new Set(['di@example.org'])).map(row => row.wrong)).toEqual([
      'name_missing',
      'email_unreadable',
      null,
      'email_twice',
      'email_here',
      'too_many_parts',
    ])
  })
})
