import { type Condition, Filter } from '#kernel/filter.ts'

/** A list's filter as its sentence shows it: conditions joined by "and" or "or". A part may be a whole filter of its own that only a hand-written address makes. */
export interface Sentence { join: 'all' | 'any'; parts: readonly Filter[] }

export const isCondition = (filter: Filter): filter is Condition => 'field' in filter

/** The filter in an address; null where there is none or it is not one. */
export function readFilter(text: string): Filter | null {
  if (!text) return null
  try {
    const parsed = Filter.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** `{ all: [a, b] }` is two parts joined by "and"; a single condition is one part. */
export function sentenceOf(filter: Filter | null): Sentence {
  if (!filter) return { join: 'all', parts: [] }
  if ('all' in filter) return { join: 'all', parts: filter.all }
  if ('any' in filter) return { join: 'any', parts: filter.any }
  return { join: 'all', parts: [filter] }
}

/** The inverse of `sentenceOf`, as an address carries it; an empty sentence is an empty text. */
export function writeFilter({ join, parts }: Sentence): string {
  if (!parts.length) return ''
  if (parts.length === 1) return JSON.stringify(parts[0])
  return JSON.stringify(join === 'all' ? { all: parts } : { any: parts })
}

/** The sentence with one part added, replaced or taken away. */
export const withPart = (sentence: Sentence, at: number, part: Filter | null): Sentence => ({
  ...sentence, parts: at >= sentence.parts.length ? [...sentence.parts, ...(part ? [part] : [])] : sentence.parts.flatMap((p, i) => (i === at ? part ?? [] : [p])),
})
