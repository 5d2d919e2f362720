/**
 * What a plugin says of itself and brings. A plain value that survives being written as JSON, so that a district can be given the
 * very same document without code.
 */
export interface Manifest {
  /** Version of this contract, not of the plugin. */
  readonly api: 1
  /** Lower case words with hyphens; permanent, because rounds and settings keep it. */
  readonly id: string
  /** Semantic version of the package. The content has its own `edition`. */
  readonly version: string
  readonly name: string
  /** One or two sentences on what it adds, for the gallery. */
  readonly summary: string
  /** SPDX expression of the package. Each document states the licence of its text. */
  readonly licence: string
  readonly maker: string
  /** Languages the content can be read in, wholly or in part; the first is the one it was written in. */
  readonly languages: readonly string[]
  /** Framework documents; none where the plugin brings other documents. Unknown until they are parsed: the shape is `Framework`. */
  readonly frameworks: readonly unknown[]
  /** How a change idea is tested. At least one where given; the shape is `CycleModel`. */
  readonly cycleModels?: readonly unknown[]
  /** What a plan asks; the three questions come before it by themselves. At least one where given; the shape is `PlanTemplate`. */
  readonly planTemplates?: readonly unknown[]
  /** Whether districts have it switched on until somebody switches it off; true where absent. */
  readonly defaultEnabled?: boolean
}
