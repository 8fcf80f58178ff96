export interface Band { path: string; top: number; height: number; middle: number }

const GAP = 4
const LEAST = 46

/** Cuts a pyramid of a width and height into bands from the top. A band's height grows with the root of its share, so that the areas tell the sizes and the smallest still holds its name. */
export function cut(shares: readonly number[], width: number, height: number): Band[] {
  const roots = shares.map((s) => Math.sqrt(Math.max(s, 0)))
  const sum = roots.reduce((a, b) => a + b, 0) || 1
  const free = Math.max(0, height - GAP * (shares.length - 1) - LEAST * shares.length)
  const heights = roots.map((r) => LEAST + (free * r) / sum)
  return heights.map((own, i) => {
    const top = heights.slice(0, i).reduce((a, b) => a + b + GAP, 0)
    const at = (y: number): number => ((y / height) * width) / 2
    const [above, below] = [at(top), at(top + own)]
    const middle = width / 2
    const path = `M${middle - above} ${top}H${middle + above}L${middle + below} ${top + own}H${middle - below}Z`
    return { path, top, height: own, middle: top + own / 2 }
  })
}
