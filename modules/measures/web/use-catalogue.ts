import { useMemo } from 'react'
import { useText, useNamed } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { type DimensionInfo, findMeasures, type MeasureInfo, TIME } from '../contract.ts'
import { texts } from '../messages/web.ts'

/** The measures and dimensions that the reader may use, by key and in words. */
export interface Words {
  measures: readonly MeasureInfo[]
  measure: (key: string) => MeasureInfo | undefined
  dimension: (key: string) => DimensionInfo | undefined
  /** What a measure or a split is called. */
  name: (key: string) => string
  label: (label: MeasureInfo['label']) => string
  usedIn: readonly { measure: string; id: string; name: string }[]
  /** Whether a split is over days. */
  timed: (by: string) => boolean
  /** What all of some measures can be split by. */
  splitsOf: (keys: readonly string[]) => string[]
}

/** What there is in a mart: measures and splits of its functions; the parties' own are in every mart. */
export function inMart(words: Words, functions: readonly string[]): Words {
  const holds = (f: string): boolean => !functions.length || f === 'parties' || functions.includes(f)
  const measures = words.measures.filter((m) => m.functions.every(holds))
  const known = (by: string): boolean => { const d = words.dimension(by); return !d || holds(d.function) }
  return { ...words, measures, splitsOf: (keys) => words.splitsOf(keys).filter(known) }
}

export function useCatalogue(): { words: Words | undefined; error: Error | null; again: () => void } {
  const t = useText(texts).builder
  const label = useNamed()
  const { data, error, refetch } = useCall(findMeasures, {}, { staleTime: 60_000 })
  const words = useMemo((): Words | undefined => {
    if (!data) return undefined
    const measures = new Map(data.measures.map((m) => [m.key, m]))
    const dimensions = new Map(data.dimensions.map((d) => [d.key, d]))
    const name = (key: string): string => { const known = measures.get(key) ?? dimensions.get(key); return key === TIME ? t.time : known ? label(known.label) : key }
    return {
      measures: data.measures, measure: (key) => measures.get(key), dimension: (key) => dimensions.get(key), name, label, usedIn: data.usedIn,
      timed: (by) => by === TIME || dimensions.get(by)?.kind === 'day',
      splitsOf: (keys) => keys.map((k) => measures.get(k)?.splits ?? []).reduce((a, b) => a.filter((x) => b.includes(x))),
    }
  }, [data, t, label])
  return { words, error, again: () => void refetch() }
}
