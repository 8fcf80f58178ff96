import { useMemo } from 'react'
import { useCatalogue, type Words } from '#modules/touchpoints/web/pick/use-catalogue.ts'
import { useFormat } from '#platform/web/format.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import type { MapAnswer, MapCell } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

export const figures = ['parties', 'volume', 'conversion', 'days', 'cost', 'score', 'deadEnds', 'loops'] as const
export type FigureKey = (typeof figures)[number] | 'silent'

/** A cell's figure as a number; null where it is not known or withheld. */
export function figureOf(cell: MapCell | undefined, key: FigureKey): number | null {
  if (!cell || cell.hidden) return null
  if (key === 'conversion') return cell.onward === null || !cell.parties ? null : cell.onward / cell.parties
  if (key === 'score') return cell.expected === null || cell.perceived === null ? null : cell.perceived - cell.expected
  if (key === 'cost') return cell.cost === null ? null : Number(cell.cost)
  return cell[key]
}

export interface Says { words: Words; stage: (key: string) => string; channel: (key: string | null) => string; value: (key: FigureKey, value: number | null) => string }

/** A map's places and figures in the reader's words. */
export function useSays({ journey, currency }: MapAnswer): Says {
  const t = useText(texts)
  const f = useFormat()
  const named = useNamed()
  const words = useCatalogue()
  return useMemo(() => ({
    words,
    stage: (key) => { const stage = journey.stages.find((s) => s.key === key); return stage ? named(stage.label) : key },
    channel: (key) => (key === null ? t.allChannels : key === '' ? t.noChannel : words.channel(key)),
    value: (key, value) => {
      if (value === null) return t.unknown
      if (key === 'conversion') return f.percent(value)
      if (key === 'cost') return f.money(value.toFixed(2), currency)
      return key === 'days' ? t.daysOf(f.number(value, 1)) : f.number(value, 1)
    },
  }), [t, f, named, words, journey, currency])
}
