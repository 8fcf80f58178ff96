import { useCallback } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import type { Offer } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

/** What an offer is worth, in words: “¥30 off”. */
export function useWorth(): (offer: Pick<Offer, 'benefit' | 'worth'>) => string {
  const t = useText(texts)
  const f = useFormat()
  return useCallback(({ benefit, worth }) => {
    if (worth === null || benefit === 'gift' || benefit === 'other') return t.benefits[benefit]
    return benefit === 'percent' ? t.off.percent(f.number(worth)) : t.off.amount(f.money(worth))
  }, [t, f])
}
