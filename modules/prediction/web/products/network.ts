import type { ProductRule } from '../../recommendation/contract.ts'

export interface Node { id: string; name: string; links: number; x: number; y: number }
export interface Net { nodes: Node[]; links: { from: string; to: string; rule: ProductRule }[] }

const MOST_LINKS = 40
const ROUNDS = 300
/** Towards the middle, so that parts without a link between them do not flee into corners. */
const PULL = 3

/** The strongest rules as a net laid out in the unit square: linked products draw near, all push each other away. Always the same for the same rules. */
export function networkOf(rules: readonly ProductRule[], most = MOST_LINKS): Net {
  const seen = new Set<string>()
  const links = rules.filter((rule) => rule.left.length === 1).flatMap((rule) => {
    const pair = [rule.left[0]!.id, rule.right.id].toSorted().join(' ')
    if (seen.has(pair) || seen.size >= most) return []
    seen.add(pair)
    return [{ from: rule.left[0]!.id, to: rule.right.id, rule }]
  })
  const names = new Map(links.flatMap(({ rule }) => [rule.left[0]!, rule.right].map((p) => [p.id, p.name] as const)))
  const ids = [...names.keys()]
  const at = spread(ids.length, links.map(({ from, to }) => [ids.indexOf(from), ids.indexOf(to)] as const))
  return { links, nodes: ids.map((id, i) => ({ id, name: names.get(id)!, links: links.filter((l) => l.from === id || l.to === id).length, x: at[i]!.x, y: at[i]!.y })) }
}

/** Fruchterman & Reingold's springs (1991), from a circle, cooling down. */
function spread(n: number, links: readonly (readonly [number, number])[]): { x: number; y: number }[] {
  const at = Array.from({ length: n }, (_, i) => ({ x: 0.5 + 0.4 * Math.cos((2 * Math.PI * i) / n), y: 0.5 + 0.4 * Math.sin((2 * Math.PI * i) / n) }))
  const k = Math.sqrt(1 / Math.max(1, n)) * 0.7
  for (let round = 0; round < ROUNDS; round++) {
    const push = at.map(() => ({ x: 0, y: 0 }))
    const force = (a: number, b: number, strength: (far: number) => number): void => {
      const [dx, dy] = [at[a]!.x - at[b]!.x, at[a]!.y - at[b]!.y]
      const far = Math.max(0.001, Math.hypot(dx, dy))
      const by = strength(far) / far
      push[a]!.x += dx * by
      push[a]!.y += dy * by
      push[b]!.x -= dx * by
      push[b]!.y -= dy * by
    }
    for (let a = 0; a < n; a++) for (let b = 0; b < a; b++) force(a, b, (far) => (k * k) / far)
    at.forEach(({ x, y }, i) => {
      push[i]!.x += PULL * (0.5 - x)
      push[i]!.y += PULL * (0.5 - y)
    })
    for (const [a, b] of links) force(a, b, (far) => -(far * far) / k)
    const step = 0.1 * (1 - round / ROUNDS)
    push.forEach(({ x, y }, i) => {
      const length = Math.max(0.001, Math.hypot(x, y))
      at[i]!.x = Math.min(1, Math.max(0, at[i]!.x + (x / length) * Math.min(length, step)))
      at[i]!.y = Math.min(1, Math.max(0, at[i]!.y + (y / length) * Math.min(length, step)))
    })
  }
  return filled(at)
}

/** Moved and stretched so that the square is used whole, whichever way the net lies. */
function filled(at: { x: number; y: number }[]): { x: number; y: number }[] {
  const stretch = (values: number[]): ((v: number) => number) => { const [low, high] = [Math.min(...values), Math.max(...values)]; return (v) => (high - low > 1e-6 ? (v - low) / (high - low) : 0.5) }
  const [x, y] = [stretch(at.map((p) => p.x)), stretch(at.map((p) => p.y))]
  return at.map((p) => ({ x: x(p.x), y: y(p.y) }))
}
