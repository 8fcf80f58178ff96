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
