import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { CsvError, parse } from 'csv-parse'
import { parse as parseNow } from 'csv-parse/sync'
import { type Table, TableFault, tableLimits } from './table.ts'

const delimiters = [',', ';', '\t', '|'] as const
const mostLookedAt = 65_536
const rowsLookedAt = 30

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** A text file as a table. Its encoding and separator are found in it: spreadsheets in Spanish write semicolons and often not UTF-8. */
export const readCsvTable = async (path: string): Promise<Table> => {
  const encoding = await findEncoding(path)
  const delimiter = findDelimiter(await readHead(path, encoding))
  return { kind: 'csv', sheets: [], sheet: null, delimiter, rows: () => readRows(path, { encoding, delimiter }) }
}

const readBytes = async (path: string): Promise<Uint8Array> => {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(mostLookedAt), 0, mostLookedAt, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

const findEncoding = async (path: string): Promise<Encoding> => {
  const [first, second] = await readBytes(path)
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk, { stream: true })
    decoder.decode()
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

const readHead = async (path: string, encoding: Encoding): Promise<string> => {
  const text = new TextDecoder(encoding).decode(await readBytes(path), { stream: true })
  return text.slice(0, text.lastIndexOf('\n') + 1) || text
}

/** The separator that cuts the first rows into the most cells, the same number in most of them. */
const findDelimiter = (head: string): string => {
  const judged = delimiters.map(delimiter => ({ delimiter, worth: worthOf(head, delimiter) }))
  return judged.reduce((best, candidate) => (candidate.worth > best.worth ? candidate : best)).delimiter
}

const worthOf = (head: string, delimiter: string): number => {
  try {
    const rows: readonly (readonly string[])[] = parseNow(head, {
      bom: true,
      delimiter,
      relax_column_count: true,
      to: rowsLookedAt,
      skip_empty_lines: true,
    })
    const cells = rows[0]?.length ?? 1
    return (cells - 1) * rows.filter(row => row.length === cells).length
  } catch {
    return 0
  }
}

const readRows = async function* (
  path: string,
  { encoding, delimiter }: { readonly encoding: Encoding; readonly delimiter: string },
): AsyncGenerator<readonly string[]> {
  const parser = parse({ bom: true, delimiter, relax_column_count: true, trim: true, max_record_size: 1_048_576 })
  const feeding = feed(parser, { path, encoding })
  let row = 0
  try {
    for await (const cells of parser as AsyncIterable<readonly string[]>) {
      row += 1
      if (row > tableLimits.rows + 1) throw new TableFault('too_many_rows', row)
      if (cells.length > tableLimits.columns) throw new TableFault('too_many_columns', row)
      yield cells
    }
    await feeding
  } catch (thrown) {
    if (thrown instanceof CsvError) throw new TableFault('unreadable', row + 1)
    throw thrown
  } finally {
    parser.destroy()
    await feeding.catch(() => {})
  }
}

const feed = async (
  parser: ReturnType<typeof parse>,
  { path, encoding }: { readonly path: string; readonly encoding: Encoding },
): Promise<void> => {
  const decoder = new TextDecoder(encoding)
  const ready = (): Promise<void> =>
    new Promise(resolve => {
      const settle = (): void => {
        parser.off('drain', settle).off('close', settle)
        resolve()
      }
      parser.on('drain', settle).on('close', settle)
    })
  for await (const chunk of createReadStream(path)) {
    if (parser.destroyed) return
    if (!parser.write(decoder.decode(chunk, { stream: true })) && !parser.destroyed) await ready()
  }
  if (!parser.destroyed) parser.end(decoder.decode())
}
