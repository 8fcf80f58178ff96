import type { Filter } from '#kernel/filter.ts'
import type { Evidence, FindingInput } from '../contract.ts'

type Link = FindingInput['links'][number]

const SEGMENT = 'segment'

/** What evidence is about by itself: the segments that its filters name, the measures that it asks for. */
export function linksOf(evidence: Evidence): Link[] {
  if (evidence.of === 'noted') return []
  if (evidence.of === 'analysis') return [...evidence.query.measures.map((ref): Link => ({ object: 'measure', ref })), ...(evidence.query.parties ? segmentsIn(evidence.query.parties) : [])]
  const filters = [evidence.filter, evidence.of === 'share' ? evidence.having : undefined, evidence.of === 'count' ? undefined : evidence.versus]
  return filters.flatMap((f) => (f ? segmentsIn(f) : []))
}

function segmentsIn(filter: Filter): Link[] {
  if ('all' in filter) return filter.all.flatMap(segmentsIn)
  if ('any' in filter) return filter.any.flatMap(segmentsIn)
  if ('not' in filter) return segmentsIn(filter.not)
  if (!('field' in filter) || filter.field !== SEGMENT) return []
  return [filter.value ?? []].flat().map((v) => ({ object: 'segment', ref: String(v) }))
}
