import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { reasons } from '../../churn/vocabulary.ts'
import type { ToldReason } from '../../churn/contract.ts'
import { texts } from '../../messages/churn.ts'

const TWO_YEARS = 729

/** Reasons as sentences in the reader's language. */
export function useReasons(currency: string): (reason: ToldReason) => string {
  const { say } = useText(texts).reasons
  const f = useFormat()
  return ({ code, value, second }) => {
    const v = value ?? 0
    const days = f.number(Math.round(v))
    switch (reasons[code]) {
      case 'silence': return say.silence(days, f.number(second ?? 0, 1))
      case 'frequency': return Math.round(v) <= 1 ? say.frequencyOnce : say.frequency(days, f.number(Math.round(second ?? 0)))
      case 'tenure': return say.tenure(days)
      case 'slowing': return v > 1 ? say.slower(f.number(v, 1)) : say.quicker(f.number(v, 1))
      case 'spend': return say.spend(f.money(v, currency))
      case 'change': return v < 0 ? say.less(f.percent(-v)) : say.more(f.percent(v))
      case 'returns': return v > 0 ? say.returns(f.percent(v)) : say.noReturns
      case 'season': return v > 0 ? say.season : say.noSeason
      case 'contact': return v >= TWO_YEARS ? say.noContact : say.contact(days, f.number(Math.round(second ?? 0)))
      case 'complaints': return v > 0 ? say.complaints(f.number(v)) : say.noComplaint
      default: return '—'
    }
  }
}
