import { InputNumber } from 'antd'
import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { CardSkeleton } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { usePhone } from '#ui/use-phone.ts'
import { getHoldout, type Holdout, putHoldout } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './holdout.module.css'

/** The share of parties that no marketing reaches, when others are chosen, and how it was drawn. */
export default function HoldoutSetting() {
  const t = useText(texts)
  const phone = usePhone()
  const { data, error, refetch } = useCall(getHoldout, {})
  return (
    <>
      <PageHead title={t.title} note={t.note} {...(phone && { back: { to: '/settings', label: t.back } })} />
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : data ? <div className="stack"><Share key={data.drawnAt} holdout={data} /><History draws={data.draws} /></div> : <CardSkeleton lines={6} />}
    </>
  )
}

function Share({ holdout: { share, months, held, parties, nextAt } }: { holdout: Holdout }) {
  const t = useText(texts)
  const f = useFormat()
  const may = useMay()(['update', 'experiment'])
  const [draft, setDraft] = useState({ share, months })
  const [asking, setAsking] = useState(false)
  const put = useAct(putHoldout, { refreshes: [getHoldout], done: t.saved })
  const dirty = draft.share !== share || draft.months !== months
  return (
    <Card>
      <div className="stack">
        <p role="status">{share > 0 ? [t.now(f.number(held), f.number(parties)), nextAt && t.next(f.day(f.dayOf(nextAt)))].filter(Boolean).join(' · ') : t.none}</p>
        <div className={css.form}>
          <label className={css.field}>{t.share}<InputNumber min={0} max={50} step={1} suffix="%" value={Math.round(draft.share * 1000) / 10} disabled={!may} onChange={(v) => setDraft({ ...draft, share: Number(v ?? 0) / 100 })} /><small>{t.shareNote}</small></label>
          <label className={css.field}>{t.months}<InputNumber min={1} max={60} value={draft.months} placeholder={t.never} disabled={!may} onChange={(v) => setDraft({ ...draft, months: v === null ? null : Number(v) })} /></label>
        </div>
        {may && <div className="row"><Button kind="primary" disabled={!dirty} busy={put.isPending} onClick={() => put.mutate({ body: draft })}>{t.save}</Button>{share > 0 && <Button onClick={() => setAsking(true)}>{t.redraw}</Button>}</div>}
        <Dialog title={t.redrawTitle} open={asking} onClose={() => setAsking(false)} act={{ label: t.redraw, busy: put.isPending, onClick: () => { put.mutate({ body: { share, months, redraw: true } }); setAsking(false) } }}><p>{t.redrawText}</p></Dialog>
      </div>
    </Card>
  )
}

function History({ draws }: { draws: Holdout['draws'] }) {
  const t = useText(texts)
  const f = useFormat()
  if (!draws.length) return null
  return (
    <Card title={t.history}>
      <div className={css.scroll} tabIndex={0} role="group" aria-label={t.history}>
        <table className={css.table}>
          <thead><tr><th scope="col">{t.when}</th><th scope="col">{t.what}</th><th scope="col">{t.share}</th><th scope="col">{t.by}</th></tr></thead>
          <tbody>{draws.map((d) => <tr key={d.drawnAt}><td>{f.moment(d.drawnAt)}</td><td>{d.redrawn ? t.drawn : t.changed}</td><td>{f.percent(d.share, 1)}</td><td>{d.why === 'schedule' ? t.system : d.by?.name}</td></tr>)}</tbody>
        </table>
      </div>
    </Card>
  )
}
