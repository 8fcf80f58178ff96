const MOST = 1000

/** Puts parts of long messages together as they come, in whatever order. */
export class Joiner {
  readonly #open = new Map<string, (string | undefined)[]>()

  /** Adds a part; gives the whole once it is there. */
  add(key: string, { of, part }: { of: number; part: number }, text: string): { text: string; key: string } | null {
    const parts = this.#open.get(key) ?? Array.from<string | undefined>({ length: of })
    parts[part - 1] = text
    this.#open.delete(key)
    if (parts.length === of && parts.every((p) => p !== undefined)) return { text: parts.join(''), key: `${key} ${parts.join('').slice(0, 100)} ${Date.now()}` }
    this.#open.set(key, parts)
    if (this.#open.size > MOST) this.#open.delete(this.#open.keys().next().value!)
    return null
  }
}
