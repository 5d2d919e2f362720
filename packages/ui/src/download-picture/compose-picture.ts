import { wrapWords } from './wrap-words.ts'

/** What goes along with a drawing, so that it says by itself what it shows and where it comes from. */
export interface PictureWords {
  readonly title: string
  /** The generated sentence. */
  readonly sentence: string
  /** Names along the foot of the drawing, at places of its own width. */
  readonly labels?: readonly { readonly text: string; readonly x: number; readonly side: 'start' | 'middle' | 'end' }[] | undefined
  /** Round, date, whose framework: a line each. */
  readonly source: readonly string[]
}

export interface ComposedPicture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

const margin = 24
const narrowest = 480
const sizes = { title: 22, sentence: 16, label: 14, source: 12 }
const family = "'Atkinson Hyperlegible Next', system-ui, sans-serif"

interface Ink {
  readonly paper: string
  readonly ink: string
  readonly quiet: string
}

/**
 * One SVG file out of a drawing: title, sentence, the drawing, its labels and its source, on paper. `drawing` is an element without
 * classes (see `copyWithStyles`), `face` a style sheet that brings the type along, empty where it is only named.
 */
export const composePicture = (
  drawing: SVGElement,
  { words, colors, face }: { readonly words: PictureWords; readonly colors: Ink; readonly face: string },
): ComposedPicture => {
  const [left = 0, top = 0, drawnWidth = 0, drawnHeight = 0] = (drawing.getAttribute('viewBox') ?? '').split(/[\s,]+/u).map(Number)
  const inner = Math.max(narrowest, drawnWidth)
  const width = inner + 2 * margin
  const root = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  const add = (name: string, attributes: Readonly<Record<string, string | number>>, text?: string): Element => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
    if (text !== undefined) element.textContent = text
    root.append(element)
    return element
  }
  const ids = { title: 'picture-title', sentence: 'picture-sentence' }
  add('title', { id: ids.title }, words.title)
  add('desc', { id: ids.sentence }, [words.sentence, ...words.source].join(' '))
  if (face !== '') add('style', {}, face)
  const ground = add('rect', { x: 0, y: 0, width, fill: colors.paper })

  let y = margin
  const write = (lines: readonly string[], look: { size: number; fill: string; weight: number }): void => {
    for (const line of lines) {
      y += look.size * 1.3
      add('text', { x: margin, y: Math.round(y), 'font-size': `${look.size}px`, 'font-weight': look.weight, fill: look.fill }, line)
    }
  }
  write(wrapWords(words.title, { width: inner, size: sizes.title }), { size: sizes.title, fill: colors.ink, weight: 680 })
  write(wrapWords(words.sentence, { width: inner, size: sizes.sentence }), { size: sizes.sentence, fill: colors.ink, weight: 400 })
  y += margin
  const at = margin + (inner - drawnWidth) / 2
  drawing.setAttribute('x', String(at))
  drawing.setAttribute('y', String(Math.round(y)))
  drawing.setAttribute('width', String(drawnWidth))
  drawing.setAttribute('height', String(drawnHeight))
  drawing.setAttribute('viewBox', [left, top, drawnWidth, drawnHeight].join(' '))
  drawing.setAttribute('overflow', 'visible')
  root.append(drawing)
  y += drawnHeight
  if (words.labels !== undefined && words.labels.length > 0) {
    y += sizes.label * 1.3
    for (const label of words.labels)
      add(
        'text',
        { x: at + label.x, y: Math.round(y), 'font-size': `${sizes.label}px`, 'text-anchor': label.side, fill: colors.quiet },
        label.text,
      )
  }
  y += margin / 2
  for (const line of words.source)
    write(wrapWords(line, { width: inner, size: sizes.source }), { size: sizes.source, fill: colors.quiet, weight: 400 })
  const height = Math.ceil(y + margin)
  ground.setAttribute('height', String(height))
  for (const [key, value] of Object.entries({
    viewBox: `0 0 ${width} ${height}`,
    width: String(width),
    height: String(height),
    role: 'img',
    'aria-labelledby': `${ids.title} ${ids.sentence}`,
    'font-family': family,
  }))
    root.setAttribute(key, value)
  return { svg: new XMLSerializer().serializeToString(root), width, height }
}
