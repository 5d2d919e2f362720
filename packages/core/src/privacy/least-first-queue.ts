/** A binary heap of numbers by price; equal prices come out smallest item first, so that every search has one answer. */
export class LeastFirstQueue {
  readonly #items: number[] = []
  readonly #prices: number[] = []

  get size(): number {
    return this.#items.length
  }

  clear(): void {
    this.#items.length = 0
    this.#prices.length = 0
  }

  add(item: number, price: number): void {
    let place = this.#items.length
    while (place > 0) {
      const above = (place - 1) >> 1
      if (!this.#isBefore(item, price, above)) break
      this.#items[place] = this.#items[above] as number
      this.#prices[place] = this.#prices[above] as number
      place = above
    }
    this.#items[place] = item
    this.#prices[place] = price
  }

  /** The item of least price; the queue must not be empty. */
  take(): { readonly item: number; readonly price: number } {
    const item = this.#items[0] as number
    const price = this.#prices[0] as number
    const lastItem = this.#items.pop() as number
    const lastPrice = this.#prices.pop() as number
    const length = this.#items.length
    if (length > 0) this.#sink(lastItem, lastPrice)
    return { item, price }
  }

  #sink(item: number, price: number): void {
    const length = this.#items.length
    let place = 0
    for (;;) {
      let below = 2 * place + 1
      if (below >= length) break
      if (below + 1 < length && this.#isBefore(this.#items[below + 1] as number, this.#prices[below + 1] as number, below)) below += 1
      if (this.#isBefore(item, price, below)) break
      this.#items[place] = this.#items[below] as number
      this.#prices[place] = this.#prices[below] as number
      place = below
    }
    this.#items[place] = item
    this.#prices[place] = price
  }

  #isBefore(item: number, price: number, place: number): boolean {
    const other = this.#prices[place] as number
    return price < other || (price === other && item < (this.#items[place] as number))
  }
}
