import { InputNumber, Select, Switch } from 'antd'
import { findSegments } from '#modules/segments/contract.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { texts } from '../../messages/web.ts'
import type { PartProps } from '../campaign/campaign-page.tsx'
import css from '../campaign/campaign.module.css'
import { ForecastCard } from './forecast-card.tsx'

/** For whom a campaign is, who is left out to compare, and how many would be reached. */
export function AudiencePart({ campaign, draft, change, fixed, dirty }: PartProps) {
  const t = useText(texts)
  const a = t.audience
  const { data } = useCall(findSegments, { query: { archived: 'false' } })
  const known = new Map([...campaign.segments, ...campaign.excluded].map((s) => [s.id, s.name]))
  for (const s of data?.segments ?? []) known.set(s.id, s.name)
  const options = [...known].map(([value, label]) => ({ value, label }))
  return (
    <div className={css.columns}>
      <Card actions={!fixed && <Button icon="filter" to="/insight/segments/new">{a.makeSegment}</Button>}>
        <div className="stack">
          <div className={css.field}>{a.segments}<Select mode="multiple" aria-label={a.segments} value={draft.segments} disabled={fixed} onChange={(segments) => change({ segments })} options={options} showSearch={{ optionFilterProp: 'label' }} /><small>{a.segmentsHint}</small></div>
          <div className={css.field}>{a.excluded}<Select mode="multiple" aria-label={a.excluded} value={draft.excluded} disabled={fixed} onChange={(excluded) => change({ excluded })} options={options} showSearch={{ optionFilterProp: 'label' }} /><small>{a.excludedHint}</small></div>
          <label className={css.field}>{a.holdout}<InputNumber style={{ width: 160 }} min={0} max={50} suffix="%" value={Math.round(draft.holdout * 1000) / 10} disabled={fixed} onChange={(v) => change({ holdout: Number(v ?? 0) / 100 })} />{draft.holdout === 0 && <small>{a.holdoutNote}</small>}</label>
          <label className="row"><Switch size="small" checked={draft.late} disabled={fixed} onChange={(late) => change({ late })} aria-label={a.late} />{a.late}</label>
        </div>
      </Card>
      <ForecastCard campaign={campaign} may={!dirty && draft.segments.length > 0} hint={draft.segments.length ? a.open : a.noSegment} />
    </div>
  )
}
