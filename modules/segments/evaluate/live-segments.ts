import { sql } from 'kysely'
import { type Filter, nodesOf } from '#kernel/filter.ts'
import type { Tx } from '#platform/db/tables.ts'

export interface LiveSegment { id: string; definition: Filter; grounds: string[]; uses: string[]; moves: boolean; filled: boolean }

/** The live segments, each after those that it names. */
export async function liveSegments(tx: Tx): Promise<LiveSegment[]> {
  const { rows } = await sql<LiveSegment>`select id::text, definition, grounds, uses::text[] as uses, moves, filled_at is not null as filled from segments.segment where state = 'live' order by id`.execute(tx)
  return inOrder(rows)
}

/** Puts what is named before what names it. */
export function inOrder<T extends Pick<LiveSegment, 'id' | 'uses'>>(segments: readonly T[]): T[] {
  const known = new Map(segments.map((s) => [s.id, s]))
  const placed = new Set<T>()
  const place = (segment: T): void => {
    if (placed.has(segment)) return
    for (const id of segment.uses) { const used = known.get(id); if (used) place(used) }
    placed.add(segment)
  }
  segments.forEach(place)
  return [...placed]
}

/** How many connections away a change may still move someone. */
export const reachOf = (definition: Filter): number => (nodesOf(definition).some((n) => 'connected' in n) ? depthOf(definition) : 0)

function depthOf(f: Filter): number {
  if ('connected' in f) return 1 + depthOf(f.connected.to)
  const parts = 'all' in f ? f.all : 'any' in f ? f.any : 'not' in f ? [f.not] : []
  return Math.max(0, ...parts.map(depthOf))
}
