import { z } from 'zod'
import type { TodayEntry } from '#modules/work/contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { Tag } from '#ui/tag.tsx'
import { texts } from '../../messages/churn.ts'
import { useReasons } from './use-reasons.ts'

const Risen = z.object({ chance: z.number(), horizon: z.number(), code: z.number().nullable(), value: z.number().nullable(), second: z.number().nullable() })

/** A relation that came to be among those to call first, and the strongest sign of it. */
export default function RisenEntry({ entry }: { entry: TodayEntry }) {
  const risen = entry.source === 'churn' ? Risen.safeParse(entry.reason).data : undefined
  return risen ? <Said risen={risen} currency={entry.stake.currency} /> : null
}

function Said({ risen: { chance, horizon, code, value, second }, currency }: { risen: z.infer<typeof Risen>; currency: string }) {
  const t = useText(texts).today
  const f = useFormat()
  const say = useReasons(currency)
  return (
    <>
      <div><Tag tone="amber">{t.tag}</Tag></div>
      <p className="small muted">{[t.risen(f.percent(chance, 0), f.number(horizon)), ...(code === null ? [] : [say({ code, value, second })])].join(' · ')}</p>
    </>
  )
}
