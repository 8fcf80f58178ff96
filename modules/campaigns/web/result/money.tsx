import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { Card } from '#ui/card.tsx'
import { Figure } from '#ui/figure.tsx'
import type { CampaignResult } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../campaign/campaign.module.css'

/** What it cost and what came back. */
export function Money({ result: { cost, roi, paybackDays, cannibalised, currency } }: { result: CampaignResult }) {
  const t = useText(texts).result
  const f = useFormat()
  return (
    <Card title={t.money}>
      <div className={css.figures}>
        <Figure label={t.cost} value={f.money(cost.total, currency)} note={`${t.planned} ${f.money(cost.planned, currency)} · ${t.messages} ${f.money(cost.messages, currency)} · ${t.offers} ${f.money(cost.offers, currency)}`} definition={t.cost} />
        {roi && <Figure label={t.roi} value={f.percent(roi.value)} note={`${f.percent(roi.lower)} – ${f.percent(roi.upper)}`} definition={t.interval} bad={roi.upper < 0} />}
        {roi && <Figure label={t.payback} value={paybackDays === null ? t.notYet : t.days(paybackDays)} definition={t.payback} />}
        {cannibalised && <Figure label={t.anyway} value={f.number(Math.round(cannibalised.anyway))} note={t.anywayNote(f.number(Math.round(cannibalised.anyway)), f.number(cannibalised.redeemed))} definition={t.anyway} />}
        {cannibalised?.pulledForward !== null && cannibalised && <Figure label={t.pulled} value={f.money(Math.max(0, -cannibalised.pulledForward), currency)} definition={t.pulled} />}
      </div>
    </Card>
  )
}
