import type { Outcome } from '#modules/experiments/contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { Card } from '#ui/card.tsx'
import { Tag } from '#ui/tag.tsx'
import type { CampaignResult } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../campaign/campaign.module.css'
import { letterOf } from '../campaign/draft.ts'
import { useOutcomeWords } from './truth.tsx'

/** The same by segment, by wave and by variant. */
export function Details({ result, measure }: { result: CampaignResult; measure: Outcome }) {
  return <>{result.segments.length > 0 && <Segments result={result} measure={measure} />}{result.waves.some((w) => w.variants.length > 1 || result.waves.length > 1) && <Waves result={result} />}</>
}

function Segments({ result: { segments, currency }, measure }: { result: CampaignResult; measure: Outcome }) {
  const t = useText(texts)
  const r = t.result
  const f = useFormat()
  const write = useOutcomeWords(currency)
  return (
    <Card title={r.segments} note={t.measures[measure]}>
      <div className={css.scroll} tabIndex={0} role="group" aria-label={r.segments}>
        <table className={css.table}>
          <thead><tr><th scope="col">{r.segment}</th><th scope="col" className={css.number}>{r.treated}</th><th scope="col" className={css.number}>{r.control}</th><th scope="col" className={css.number}>{r.difference}</th><th scope="col" className={css.number}>{r.interval}</th></tr></thead>
          <tbody>{segments.map(({ id, name, evaluation: e }) => <tr key={id}><td>{name}</td><td className={css.number}>{write(measure, e.treated.mean)} ({f.number(e.treated.parties)})</td><td className={css.number}>{write(measure, e.control.mean)} ({f.number(e.control.parties)})</td><td className={css.number}>{e.perParty ? write(measure, e.perParty.value) : t.none}</td><td className={css.number}>{e.perParty ? `${write(measure, e.perParty.lower)} – ${write(measure, e.perParty.upper)}` : t.none}</td></tr>)}</tbody>
        </table>
      </div>
    </Card>
  )
}

/** The variant with the highest share. */
const aheadOf = (all: CampaignResult['waves'][number]['variants']): number => all.reduce((best, v, i) => (v.did * all[best]!.sent > all[best]!.did * v.sent ? i : best), 0)

function Waves({ result: { waves } }: { result: CampaignResult }) {
  const t = useText(texts)
  const r = t.result
  const f = useFormat()
  return (
    <Card title={r.waves}>
      <div className={css.scroll} tabIndex={0} role="group" aria-label={r.waves}>
        <table className={css.table}>
          <thead><tr><th scope="col">{t.content.name}</th><th scope="col">{r.variant}</th><th scope="col" className={css.number}>{r.sent}</th><th scope="col" className={css.number}>{r.did}</th><th scope="col" className={css.number}>{r.share}</th><th scope="col">{r.difference}</th></tr></thead>
          <tbody>{waves.flatMap((w) => w.variants.map((v, i) => <tr key={`${w.number} ${i}`}><td>{i === 0 && (w.name || t.content.wave(w.number))}</td><td>{w.variants.length > 1 ? `${letterOf(i)} ` : ''}{v.label}</td><td className={css.number}>{f.number(v.sent)}</td><td className={css.number}>{f.number(v.did)}</td><td className={css.number}>{v.sent ? f.percent(v.did / v.sent, 1) : t.none}</td><td>{v.p !== null && i !== aheadOf(w.variants) && <Tag tone={v.p <= 0.05 ? 'jade' : 'plain'}>{v.p <= 0.05 ? r.sure : r.unsure}</Tag>}</td></tr>))}</tbody>
        </table>
      </div>
    </Card>
  )
}
