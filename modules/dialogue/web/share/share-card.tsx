import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { KeyValue } from '#ui/key-value.tsx'
import { Sparkline } from '#ui/sparkline.tsx'
import { endShareTarget, getShare, type PartyShare } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../dialogue.module.css'
import { followed } from '../word/refreshed.ts'
import { TargetDialog } from './target-dialog.tsx'

/** Which share of what the party spends is ours, and which is aimed at. */
export default function ShareCard({ partyId }: { partyId: string }) {
  const t = useText(texts).share
  const may = useMay()
  const [open, setOpen] = useState(false)
  const { data } = useCall(getShare, { params: { id: partyId } })
  const end = useAct(endShareTarget, { refreshes: followed, done: t.ended })
  if (!data) return null
  const acts = may(['update', 'dialogue']) && <>{data.target && <Button kind="text" busy={end.isPending} onClick={() => end.mutate({ params: { id: partyId } })}>{t.end}</Button>}<Button kind="text" onClick={() => setOpen(true)}>{data.target ? t.change : t.set}</Button></>
  return (
    <Card title={t.title} actions={acts}>
      <Body data={data} />
      {open && <TargetDialog partyId={partyId} share={data} onClose={() => setOpen(false)} />}
    </Card>
  )
}

function Body({ data: { now, target, gap, currency, history } }: { data: PartyShare }) {
  const t = useText(texts).share
  const f = useFormat()
  const percent = (share: number): string => f.percent(share, 0)
  const line = history.filter((h) => h.share !== null).map((h) => h.share!)
  return (
    <>
      {now.share === null ? <p className="muted">{t.unknown}</p> : (
        <>
          <span className={css.head}><span className="muted small">{t.now}</span><span className={css.big}>{percent(now.share)}</span>{target && <span className={`${css.end} small`}>{t.target} {percent(target.target)} · {t.by(f.day(target.byDay))}</span>}</span>
          <div className={css.bar} role="img" aria-label={`${t.now} ${percent(now.share)}${target ? ` · ${t.target} ${percent(target.target)}` : ''}`}><i style={{ width: percent(Math.min(1, now.share)) }} />{target && <b style={{ left: percent(target.target) }} />}</div>
        </>
      )}
      <KeyValue width={110} items={[
        [t.own, f.money(now.own, currency)], [t.total, now.total && `${f.money(now.total, currency)} · ${now.estimated ? t.estimated : t.known}`],
        ...(now.saidAt ? [[t.estimate, [t.said(f.day(f.dayOf(now.saidAt)), now.saidBy ?? ''), now.note].filter(Boolean).join(' · ')] as const] : []),
        ...(target ? [[t.gap, gap && f.money(gap, currency)] as const, [t.owner, target.owner?.name] as const, ...(target.note ? [[t.note, target.note] as const] : [])] : []),
      ]} />
      {line.length > 1 && <Sparkline values={line} label={t.history} />}
    </>
  )
}
