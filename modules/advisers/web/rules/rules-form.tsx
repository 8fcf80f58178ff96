import { InputNumber } from 'antd'
import { useState } from 'react'
import { getSettings, putSetting, type SettingValue } from '#modules/firm/contract.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { CardSkeleton } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { fitParts } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../advisers.module.css'
import { useTiers } from '../word/use-tiers.ts'

const KEY = 'advisers.rules'
type Rules = SettingValue<typeof KEY>

/** What matching counts by: the weight of each part, what a relation takes of a capacity, how far the present adviser is ahead. */
export function RulesForm() {
  const { data, error, refetch } = useCall(getSettings, {})
  const rules = data?.settings.find((s) => s.key === KEY)?.value as Rules | undefined
  if (error) return <ErrorState problem={error} again={() => void refetch()} />
  return rules ? <Fields key={JSON.stringify(rules)} rules={rules} /> : <CardSkeleton lines={8} />
}

function Fields({ rules }: { rules: Rules }) {
  const t = useText(texts)
  const r = t.rules
  const tiers = useTiers()
  const [draft, setDraft] = useState(rules)
  const put = useAct(putSetting, { refreshes: [getSettings], done: t.saved })
  const tierAt = (i: number): number => draft.effort.tiers[Math.min(i, draft.effort.tiers.length - 1)]!
  const setTier = (i: number, units: number): void => setDraft({ ...draft, effort: { ...draft.effort, tiers: tiers.map((_, k) => (k === i ? units : tierAt(k))) } })
  const wide = { width: '100%' }
  return (
    <div className="stack">
      <Card title={r.title} note={r.note}>
        <div className={css.form}>{fitParts.map((part) => <label key={part} className={css.field}>{t.parts[part]}<InputNumber style={wide} min={0} max={10} step={0.5} value={draft.weights[part]} onChange={(v) => setDraft({ ...draft, weights: { ...draft.weights, [part]: v ?? 0 } })} /><small>{r.explain[part]}</small></label>)}</div>
      </Card>
      <Card title={r.effort} note={r.effortNote}>
        <div className={css.form}>
          {tiers.map((name, i) => <label key={name} className={css.field}>{r.tier(name)}<InputNumber style={wide} min={1} max={50} precision={0} value={tierAt(i)} onChange={(v) => setTier(i, v ?? 1)} /></label>)}
          <label className={css.field}>{r.noTier}<InputNumber style={wide} min={1} max={50} precision={0} value={draft.effort.none} onChange={(v) => setDraft({ ...draft, effort: { ...draft.effort, none: v ?? 1 } })} /></label>
          <label className={css.field}>{r.capacity}<InputNumber style={wide} min={1} max={1_000_000} precision={0} value={draft.capacity} onChange={(v) => setDraft({ ...draft, capacity: v ?? 1 })} /></label>
          <label className={css.field}>{r.stability}<InputNumber style={wide} min={0} max={100} suffix={r.points} value={draft.stability} onChange={(v) => setDraft({ ...draft, stability: v ?? 0 })} /><small>{r.stabilityNote}</small></label>
        </div>
      </Card>
      <div className="row"><Button kind="primary" disabled={JSON.stringify(draft) === JSON.stringify(rules)} busy={put.isPending} onClick={() => put.mutate({ params: { key: KEY }, body: { value: draft } })}>{t.save}</Button></div>
    </div>
  )
}
