import { InputNumber, Select } from 'antd'
import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import type { ChurnOverview } from '../../churn/contract.ts'
import { bandNames, GONE } from '../../churn/vocabulary.ts'
import { texts } from '../../messages/churn.ts'
import css from './churn.module.css'

const USUAL_RATE = 20

/** What contacting the customers of some bands would bring: what is kept of the money at stake, less what contacts cost. The reader's own assumptions go in. */
export function Saving({ data: { bands, currency, contactCost } }: { data: ChurnOverview }) {
  const t = useText(texts).saving
  const f = useFormat()
  const named = useNamed()
  const [upTo, setUpTo] = useState(1)
  const [rate, setRate] = useState(USUAL_RATE)
  const [cost, setCost] = useState(contactCost)
  const called = bands.filter((b) => b.band !== GONE && b.band <= upTo)
  const kept = called.reduce((total, b) => total + Number(b.stake), 0) * (rate / 100)
  const spent = called.reduce((total, b) => total + b.customers, 0) * cost
  const name = (band: number): string => (band === 1 ? named(bandNames[1]!) : t.upTo(named(bandNames[band]!)))
  return (
    <section className={css.saving} aria-label={t.title}>
      {t.text} <Select size="small" aria-label={t.text} value={upTo} onChange={setUpTo} options={[1, 2, 3].map((band) => ({ value: band, label: name(band) }))} style={{ minWidth: 120 }} />{' '}
      {t.rate} <InputNumber size="small" aria-label={t.rate} min={0} max={100} value={rate} onChange={(v) => setRate(v ?? 0)} suffix="%" style={{ width: 84 }} />{' '}
      {t.cost} <InputNumber size="small" aria-label={t.cost} min={0} value={cost} onChange={(v) => setCost(v ?? 0)} style={{ width: 84 }} />{' '}
      {kept > 0 ? <b>{t.result(f.money(kept - spent, currency), f.money(kept, currency), f.money(spent, currency))} {kept > spent ? t.pays : t.not}</b> : t.none}
    </section>
  )
}
