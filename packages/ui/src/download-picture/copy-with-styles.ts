/** What a drawing says by style sheets, and what it means where nothing is said. */
const painted: readonly (readonly [property: string, initial: string])[] = [
  ['fill', 'rgb(0, 0, 0)'],
  ['fill-opacity', '1'],
  ['stroke', 'none'],
  ['stroke-width', '1px'],
  ['stroke-dasharray', 'none'],
  ['stroke-linecap', 'butt'],
  ['stroke-linejoin', 'miter'],
  ['opacity', '1'],
  ['paint-order', 'normal'],
  ['font-weight', '400'],
  ['font-style', 'normal'],
  ['text-anchor', 'start'],
  ['dominant-baseline', 'auto'],
]

const kept = new Set([
  'viewBox',
  'x',
  'y',
  'width',
  'height',
  'x1',
  'x2',
  'y1',
  'y2',
  'cx',
  'cy',
  'r',
  'rx',
  'd',
  'points',
  'id',
  'href',
  'startOffset',
  'transform',
  'font-size',
])

const passing = '[data-passing]'

/**
 * A copy of a drawing that needs no style sheet: every color and stroke stands on its element, and nothing else of the page does (no
 * classes, roles, styles). What belongs to this viewer or this moment, marked `data-passing`, stays behind.
 */
export const copyWithStyles = (drawing: SVGElement): SVGElement => {
  const copy = (from: Element): Element | null => {
    if (from.matches(passing)) return null
    const to = document.createElementNS('http://www.w3.org/2000/svg', from.localName)
    for (const { name, value } of from.attributes) if (kept.has(name)) to.setAttribute(name, value)
    const style = getComputedStyle(from)
    for (const [property, initial] of painted) {
      const value = style.getPropertyValue(property)
      if (value !== '' && value !== initial) to.setAttribute(property, value)
    }
    if (from.localName === 'text')
      to.setAttribute('font-size', style.getPropertyValue('font-size') || (from.getAttribute('font-size') ?? ''))
    for (const node of from.childNodes) {
      if (node instanceof Element) {
        const child = copy(node)
        if (child !== null) to.append(child)
      } else if (node.nodeType === Node.TEXT_NODE && node.textContent !== '') to.append(node.textContent ?? '')
    }
    return to
  }
  const made = copy(drawing)
  if (made instanceof SVGElement) return made
  throw new Error('The drawing itself is marked as passing')
}
