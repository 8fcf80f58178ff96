import type { Episode, TouchpointEntry } from '../contract.ts'

/** Groups a page of touchpoints, newest first, by what they belong to: an order's life is one episode, placed where its newest touchpoint stands. */
export function groupEpisodes(entries: readonly TouchpointEntry[]): Episode[] {
  const groups: Episode[] = []
  const open = new Map<string, Episode>()
  for (const entry of entries) {
    const known = entry.episode === null ? undefined : open.get(entry.episode)
    if (known) {
      known.touchpoints.push(entry)
      continue
    }
    const group: Episode = { episode: entry.episode, at: entry.at, touchpoints: [entry] }
    groups.push(group)
    if (entry.episode !== null) open.set(entry.episode, group)
  }
  return groups
}
