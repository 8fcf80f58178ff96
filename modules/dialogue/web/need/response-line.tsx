import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { type Response, settleResponse } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../dialogue.module.css'
import { needed } from '../word/refreshed.ts'

/** What was offered against a need and what came of it; while it waits, how it went is one click. */
export function ResponseLine({ response: r }: { response: Response }) {
  const t = useText(texts).need
  const f = useFormat()
  const may = useMay()
  const act = useAct(settleResponse, { refreshes: needed, done: t.saved })
  const settle = (outcome: 'accepted' | 'declined' | 'no-answer') => act.mutate({ params: { id: r.id }, body: { outcome } })
  return (
    <span className="small">
      {r.product?.name ?? r.offer?.name ?? r.text} <span className="muted">{[f.day(f.dayOf(r.at)), r.by?.name, t.outcomes[r.outcome], r.revenue !== null && f.money(r.revenue)].filter(Boolean).join(' · ')}</span>
      {r.outcome === 'waiting' && may(['update', 'need']) && <span className={css.acts}><Button kind="text" busy={act.isPending} onClick={() => settle('accepted')}>{t.accepted}</Button><Button kind="text" busy={act.isPending} onClick={() => settle('declined')}>{t.declined}</Button><Button kind="text" busy={act.isPending} onClick={() => settle('no-answer')}>{t.noAnswer}</Button></span>}
    </span>
  )
}
