import { clip, type Spot } from './shape.ts'

/** The names that one list of a document gives, so that a second giving and a reference to nothing can be reported. */
export class Names {
  readonly #spot: Spot
  readonly #kind: string
  readonly #given = new Set<string>()

  /** `kind` is what is named, for the message: `layer`, `item` … */
  constructor(spot: Spot, kind: string) {
    this.#spot = spot
    this.#kind = kind
  }

  add(name: string | undefined): void {
    if (name !== undefined) this.#given.add(name)
  }

  /** Adds a name that must not have been given before; `field` is where it stands. */
  claim(field: string | number, name: string | undefined): void {
    if (name !== undefined && this.#given.has(name)) this.#report('duplicate_code', { field, name })
    this.add(name)
  }

  /** Reports a reference to a name that nothing has. */
  expect(field: string | number, name: string | undefined): void {
    if (name !== undefined && !this.#given.has(name))
      this.#report('dangling_reference', { field, name, ...this.#spot.guess(name, this.#given) })
  }

  #report(
    code: string,
    { field, name, ...more }: { readonly field: string | number; readonly name: string; readonly meant?: string },
  ): void {
    this.#spot.at(field, () => this.#spot.report(code, { kind: this.#kind, name: clip(name), ...more }))
  }
}
