import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useNamed } from '#platform/web/text.ts'
import { readingOf } from '#platform/web/use-call.ts'
import { type Catalogue, getTouchpointCatalogue } from '../contract.ts'

export interface Words { catalogue: Catalogue; kind: (key: string) => string; channel: (key: string) => string; kindOf: (key: string) => Catalogue['kinds'][number] | undefined }

/** The firm's channels, kinds and stages with their words in the reader's language; suspends the first time. */
export function useCatalogue(): Words {
  const named = useNamed()
  const { data: catalogue } = useSuspenseQuery({ ...readingOf(getTouchpointCatalogue, {}), staleTime: 5 * 60_000 })
  return useMemo(() => {
    const kinds = new Map(catalogue.kinds.map((k) => [k.key, k]))
    const channels = new Map(catalogue.channels.map((c) => [c.key, c]))
    const word = (map: ReadonlyMap<string, { label: Catalogue['kinds'][number]['label'] }>) => (key: string): string => { const one = map.get(key); return one ? named(one.label) : key }
    return { catalogue, kind: word(kinds), channel: word(channels), kindOf: (key) => kinds.get(key) }
  }, [catalogue, named])
}
