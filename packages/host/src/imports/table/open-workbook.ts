import type { Readable } from 'node:stream'
import { SaxesParser } from 'saxes'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { TableFault } from './table.ts'

const mostEntries = 5000
/** Of one part, unpacked. A packed file can claim to hold far more than anybody has room for. */
const largestPart = 500 * 1_048_576

export interface XmlEvents {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/** The parts of a packed workbook, each read as a stream of XML events. */
export interface Workbook {
  has(part: string): boolean
  /** Feeds a part through the events; the generator yields after each piece, so that what was gathered can be handed on. */
  parse(part: string, events: XmlEvents): AsyncGenerator<void>
  close(): void
}

/** Throws `TableFault` where the file is no readable package, or is protected by a password. */
export const openWorkbook = async (path: string): Promise<Workbook> => {
  const zip = await openPromise(path, { autoClose: false }).catch(() => {
    throw new TableFault('unreadable')
  })
  try {
    const entries = await readEntries(zip)
    return {
      has: part => entries.has(part),
      parse: (part, events) => parsePart(zip, { entry: entries.get(part), events }),
      close: () => zip.close(),
    }
  } catch (thrown) {
    zip.close()
    throw thrown instanceof TableFault ? thrown : new TableFault('unreadable')
  }
}

const readEntries = async (zip: ZipFile): Promise<ReadonlyMap<string, Entry>> => {
  const entries = new Map<string, Entry>()
  if (zip.entryCount > mostEntries) throw new TableFault('too_large_inside')
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new TableFault('protected')
    entries.set(entry.fileName, entry)
  }
  return entries
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

const parsePart = async function* (
  zip: ZipFile,
  { entry, events }: { readonly entry: Entry | undefined; readonly events: XmlEvents },
): AsyncGenerator<void> {
  if (!entry) throw new TableFault('unreadable')
  if (entry.uncompressedSize > largestPart) throw new TableFault('too_large_inside')
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => events.open?.(localName(name), attributes))
  parser.on('closetag', ({ name }) => events.close?.(localName(name)))
  parser.on('text', text => events.text?.(text))
  parser.on('cdata', text => events.text?.(text))
  const decoder = new TextDecoder()
  let stream: Readable | null = null
  try {
    stream = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      parser.write(decoder.decode(chunk, { stream: true }))
      yield
    }
    parser.write(decoder.decode()).close()
    yield
  } catch (thrown) {
    throw thrown instanceof TableFault ? thrown : new TableFault('unreadable')
  } finally {
    stream?.destroy()
  }
}
