import type { Scale } from '@tilth/core/conditions'
import type { Tally } from '@tilth/core/rubrics'
import { escapeHtml } from './escape-html.ts'
import { stripShape } from './strip-shape.ts'

const round = (length: number): number => Math.round(length * 100) / 100

/** The strip as SVG; its name is the sentence. All marks are one path of round dots, so that hundreds of strips stay a small page. */
export const drawStrip = (tally: Tally, { scale, sentence }: { readonly scale: Scale; readonly sentence: string }): string => {
  const shape = stripShape(tally, scale)
  const line = (name: string, [x1, y1, x2, y2]: readonly [number, number, number, number]): string =>
    `<path class="${name}" d="M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}"/>`
  const bands = shape.bands.map(({ x, y, width, height, step }) => {
    const fill = step === null ? 'plain' : `step${shape.steps}-${step}`
    return `<rect class="band ${fill}" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"/>`
  })
  const ticks = shape.ticks.map(({ x, y1, y2 }) => `M${round(x)} ${round(y1)}V${round(y2)}`).join('')
  const corners = shape.area.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')
  const dots = shape.marks.map(([x, y]) => `M${round(x)} ${round(y)}h.01`).join('')
  return [
    `<svg viewBox="0 0 ${shape.width} ${shape.height}" width="${shape.width}" height="${shape.height}" role="img" aria-label="${escapeHtml(sentence)}">`,
    ...bands,
    `<path class="tick" d="${ticks}"/>`,
    line('line', [shape.line.x1, shape.line.y, shape.line.x2, shape.line.y]),
    shape.median ? line('median', [shape.median.x, shape.median.y1, shape.median.x, shape.median.y2]) : '',
    corners === '' ? '' : `<polygon class="area" points="${corners}"/>`,
    dots === '' ? '' : `<path class="marks" stroke-width="${2 * shape.radius}" d="${dots}"/>`,
    '</svg>',
  ].join('')
}
