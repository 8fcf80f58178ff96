import { Input, InputNumber, Select } from 'antd'
import { outcomes } from '#modules/experiments/contract.ts'
import { MemberPicker } from '#modules/parties/web/pick/member-picker.tsx'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { texts } from '../../messages/web.ts'
import type { PartProps } from '../campaign/campaign-page.tsx'
import css from '../campaign/campaign.module.css'
import { Learnings } from './learnings.tsx'
import { MomentField } from './moment-field.tsx'
import { PurposeField } from './purpose-field.tsx'

/** What a campaign is to bring about, by what it is judged, what it may cost, and when. */
export function PlanPart({ campaign, draft, change, fixed }: PartProps) {
  const t = useText(texts)
  const p = t.plan
  return (
    <div className="stack">
      <Card>
        <div className={css.form}>
          <label className={`${css.field} ${css.broad}`}>{t.list.name}<Input value={draft.name} maxLength={120} disabled={fixed} onChange={(e) => change({ name: e.target.value })} /></label>
          <div className={css.field}>{p.owner}<MemberPicker label={p.owner} value={draft.ownerId ?? null} known={campaign.owner} allowClear={false} onChange={(ownerId) => { if (ownerId && !fixed) change({ ownerId }) }} /></div>
          <label className={`${css.field} ${css.wide}`}>{p.goal}<Input.TextArea value={draft.goal} maxLength={500} autoSize={{ minRows: 2 }} disabled={fixed} placeholder={t.list.goalHint} onChange={(e) => change({ goal: e.target.value })} /></label>
          <div className={css.field}>{p.measure}<Select aria-label={p.measure} value={draft.measure} disabled={fixed} onChange={(measure) => change({ measure })} options={outcomes.map((value) => ({ value, label: t.measures[value] }))} /><small>{p.measureNote}</small></div>
          <label className={css.field}>{p.target}<InputNumber style={{ width: '100%' }} min={0} value={draft.target ?? null} disabled={fixed} onChange={(v) => change({ target: v || null })} /></label>
          <PurposeField value={draft.purpose} fixed={fixed} onChange={(purpose) => change({ purpose })} />
          <div className={css.field}>{p.starts}<MomentField label={p.starts} value={draft.startsAt ?? null} disabled={fixed} onChange={(startsAt) => change({ startsAt })} /></div>
          <div className={css.field}>{p.ends}<MomentField label={p.ends} value={draft.endsAt ?? null} disabled={fixed} onChange={(endsAt) => change({ endsAt })} /></div>
          <label className={css.field}>{p.follow}<InputNumber style={{ width: '100%' }} min={1} max={365} value={draft.followDays} disabled={fixed} onChange={(v) => change({ followDays: Number(v ?? 30) })} /></label>
          <label className={css.field}>{p.priority}<InputNumber style={{ width: '100%' }} min={1} max={9} value={draft.priority} disabled={fixed} onChange={(v) => change({ priority: Number(v ?? 5) })} /><small>{p.priorityNote}</small></label>
        </div>
      </Card>
      <Costs draft={draft} change={change} fixed={fixed} />
      {!fixed && <Learnings segment={draft.segments[0]} />}
    </div>
  )
}

const amountOf = (value: number | null): string => (value ?? 0).toFixed(2)

function Costs({ draft: { budget, costs }, change, fixed }: Pick<PartProps, 'draft' | 'change' | 'fixed'>) {
  const t = useText(texts)
  const p = t.plan
  const f = useFormat()
  const set = (at: number, part: { what?: string; amount?: string }) => change({ costs: costs.map((cost, i) => (i === at ? { ...cost, ...part } : cost)) })
  return (
    <Card title={p.costs} note={`${p.total} ${f.money(costs.reduce((sum, c) => sum + Number(c.amount), 0))}`} actions={!fixed && <Button icon="plus" onClick={() => change({ costs: [...costs, { what: '', amount: '0.00' }] })}>{p.addCost}</Button>}>
      <div className="stack">
        <label className={css.field} style={{ maxWidth: 260 }}>{p.budget}<InputNumber style={{ width: '100%' }} min={0} value={Number(budget)} disabled={fixed} onChange={(v) => change({ budget: amountOf(v) })} /></label>
        {costs.length > 0 && <ul className={css.costs}>{costs.map((cost, i) => (
          <li key={i} className={css.cost}><Input aria-label={p.what} placeholder={p.what} value={cost.what} maxLength={120} disabled={fixed} onChange={(e) => set(i, { what: e.target.value })} /><InputNumber aria-label={p.amount} style={{ width: '100%' }} min={0} value={Number(cost.amount)} disabled={fixed} onChange={(v) => set(i, { amount: amountOf(v) })} />
            {fixed ? <span /> : <Button kind="quiet" icon="close" label={t.remove} onClick={() => change({ costs: costs.filter((_, k) => k !== i) })} />}</li>))}</ul>}
      </div>
    </Card>
  )
}
