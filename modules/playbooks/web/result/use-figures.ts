import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { texts } from '../../messages/web.ts'

/** How outcomes are written: money, or shares whose differences are told in points. */
export function useFigures(): { write: (outcome: string, value: number) => string; per: (outcome: string, value: number) => string } {
  const t = useText(texts).editor.result
  const f = useFormat()
  return {
    write: (outcome, value) => (outcome === 'conversion' ? f.percent(value, 1) : f.money(value)),
    per: (outcome, value) => (outcome === 'conversion' ? t.points(f.fixed(value * 100, 1)) : f.money(value)),
  }
}
