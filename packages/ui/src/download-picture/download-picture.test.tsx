import { cleanup, fireEvent, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { renderInLanguage } from '../../test/render-in-language.tsx'
import { ConditionsRings } from '../conditions-rings/conditions-rings.tsx'
import { line, twoRings } from '../conditions-rings/rings.fixture.ts'
import { SpectrumStrip } from '../spectrum-strip/spectrum-strip.tsx'
import { DownloadPicture } from './download-picture.tsx'

interface Saved {
  readonly name: string
  readonly content: Blob
}

const saved: Saved[] = []

beforeEach(() => {
  saved.length = 0
  let last: Blob = new Blob()
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(new Uint8Array([1, 2, 3]))))
  URL.createObjectURL = content => {
    if (content instanceof Blob) last = content
    return 'blob:picture'
  }
  URL.revokeObjectURL = () => undefined
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    saved.push({ name: this.download, content: last })
  })
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const readText = (content: Blob): Promise<string> =>
  new Promise(resolve => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.readAsText(content)
  })

const about = { title: 'Time', sentence: 'Five before On our way, four after it.', source: ['Taking stock, fall 2026'] }

const take = async (): Promise<{ readonly name: string; readonly text: string; readonly picture: Document }> => {
  fireEvent.keyDown(screen.getByRole('button', { name: 'Take the picture along: Time' }), { key: 'Enter' })
  fireEvent.keyDown(await screen.findByRole('menuitem', { name: 'As SVG, to work on' }), { key: 'Enter' })
  await vi.waitFor(() => expect(saved).toHaveLength(1), 10_000)
  const [file] = saved
  if (file === undefined) throw new Error('nothing was saved')
  const text = await readText(file.content)
  return { name: file.name, text, picture: new DOMParser().parseFromString(text, 'image/svg+xml') }
}

const placeStrip = () => {
  let frame: HTMLDivElement | undefined
  renderInLanguage(() => (
    <>
      <div
        ref={element => {
          frame = element
        }}
      >
        <SpectrumStrip {...about} scale={line} marks={[10, 20, 40, 60, 70]} median={40} quartiles={[20, 60]} camps={null} own={20} />
      </div>
      <DownloadPicture {...about} inside={() => frame} name={['Taking stock', 'S6 Tiémpo']} anchors={{ scale: line, pad: 8 }} />
    </>
  ))
}

describe('DownloadPicture', () => {
  it('saves a drawing that says what it shows and where it comes from', async () => {
    placeStrip()
    const { name, picture } = await take()
    expect(name).toBe('taking-stock-s6-tiempo.svg')
    expect(picture.querySelector('parsererror')).toBeNull()
    expect(picture.querySelector('title')?.textContent).toBe('Time')
    expect(picture.querySelector('desc')?.textContent).toBe('Five before On our way, four after it. Taking stock, fall 2026')
    const words = [...picture.querySelectorAll('text')].map(text => text.textContent)
    expect(words).toEqual(expect.arrayContaining(['Time', 'Not aligned at all', 'Fully aligned', 'Taking stock, fall 2026']))
  })

  it('needs nothing from outside: no address, no style sheet, no class', async () => {
    placeStrip()
    const { text, picture } = await take()
    const addresses = [...text.matchAll(/(?:href|src)\s*=\s*"([^"]*)"|url\(([^)]*)\)/gu)].map(match => match[1] ?? match[2] ?? '')
    expect(addresses.filter(address => !address.startsWith('#') && !address.startsWith('data:'))).toEqual([])
    expect(picture.querySelectorAll('[class], [style], script, link, image, foreignObject')).toHaveLength(0)
    expect(text).not.toContain('var(')
  })

  it('leaves behind which mark is one’s own', async () => {
    placeStrip()
    expect(document.querySelectorAll('figure circle')).toHaveLength(6)
    const { picture } = await take()
    expect(picture.querySelectorAll('circle')).toHaveLength(5)
  })

  it('keeps the curves names are written along', async () => {
    let frame: HTMLDivElement | undefined
    renderInLanguage(() => (
      <>
        <ConditionsRings
          layers={twoRings()}
          core="Design"
          width={620}
          onSelect={() => undefined}
          selected="E1"
          pictureRef={element => {
            frame = element
          }}
        />
        <DownloadPicture {...about} inside={() => frame} name={[]} />
      </>
    ))
    const { name, picture } = await take()
    expect(name).toBe('tilth.svg')
    const curves = [...picture.querySelectorAll('textPath')].map(curve => curve.getAttribute('href')?.slice(1) ?? '')
    expect(curves).toHaveLength(6)
    expect(curves.every(id => picture.getElementById(id)?.localName === 'path')).toBe(true)
    expect(picture.querySelectorAll('[role="button"], [tabindex], [aria-pressed], [data-passing]')).toHaveLength(0)
  })

  it('gives the screen its own theme back', async () => {
    document.documentElement.setAttribute('data-theme', 'dark')
    placeStrip()
    await take()
    expect(document.documentElement.getAttribute('data-theme')).toBe('dark')
    document.documentElement.removeAttribute('data-theme')
  })
})
