import { InputNumber, Select } from 'antd'
import { useState } from 'react'
import { dayIn } from '#kernel/date.ts'
import type { ReplyOf } from '#kernel/endpoint.ts'
import { useFormat } from '#platform/web/format.ts'
import { useZone } from '#platform/web/me.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { DayField } from '#ui/day-field.tsx'
import { CardSkeleton } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { getServiceRates, rateKinds, removeServiceRate, type ServiceRate, setServiceRate } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './setting.module.css'

type Rates = ReplyOf<typeof getServiceRates>
type What = ServiceRate['what']

/** What a contact costs by channel, an hour by role, and how long each kind takes; each from its day on. */
export function RatesCard() {
  const t = useText(texts).settings
  const { data, error, refetch } = useCall(getServiceRates, {})
  return (
    <Card title={t.rates} note={t.ratesNote}>
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : data ? <><RateTable data={data} /><AddRate data={data} /></> : <CardSkeleton lines={6} />}
    </Card>
  )
}

/** What a rate is of, in the reader's words. */
function useRateName(data: Rates): (what: What, key: string) => string {
  const t = useText(texts).settings
  const named = useNamed()
  return (what, key) => {
    if (what === 'staff') return key === '*' ? t.everybody : t.roles[key] ?? key
    const word = (what === 'channel' ? data.channels : data.kinds).find((w) => w.key === key)
    return word ? named(word.label) : key
  }
}

function RateTable({ data }: { data: Rates }) {
  const t = useText(texts).settings
  const f = useFormat()
  const name = useRateName(data)
  const { mutate } = useAct(removeServiceRate, { refreshes: [getServiceRates], done: t.removed })
  const newest = new Set<string>()
  return (
    <div className={css.scroll} tabIndex={0} role="group" aria-label={t.rates}>
      <table className={css.table}>
        <thead><tr><th scope="col">{t.what}</th><th scope="col">{t.of}</th><th scope="col">{t.from}</th><th scope="col" className={css.end}>{t.amount}</th><th scope="col"><span className="hidden-but-read">{t.delete}</span></th></tr></thead>
        <tbody>
          {data.rates.map((r) => {
            const old = newest.has(`${r.what} ${r.key}`)
            newest.add(`${r.what} ${r.key}`)
            return (
              <tr key={`${r.what} ${r.key} ${r.day}`} className={old ? css.old : undefined}>
                <td>{t[r.what]}</td><td>{name(r.what, r.key)}</td><td className="name">{f.day(r.day)}</td><td className={css.end}>{r.what === 'kind' ? f.number(Number(r.amount), 1) : f.money(r.amount, data.currency)}</td>
                <td className={css.end}><Button kind="quiet" icon="trash" label={`${t.delete} ${name(r.what, r.key)} ${r.day}`} onClick={() => mutate({ params: r })} /></td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function AddRate({ data }: { data: Rates }) {
  const t = useText(texts).settings
  const name = useRateName(data)
  const zone = useZone()
  const [what, setWhat] = useState<What>('channel')
  const [key, setKey] = useState<string | null>(null)
  const [day, setDay] = useState<string | null>(dayIn(zone, new Date()))
  const [amount, setAmount] = useState<number | null>(null)
  const save = useAct(setServiceRate, { refreshes: [getServiceRates], done: t.saved, onDone: () => setAmount(null) })
  const keys = { channel: data.channels.map((c) => c.key), kind: data.kinds.map((k) => k.key), staff: ['*', ...data.roles.map((r) => r.code)] }[what]
  return (
    <div className={css.add}>
      <label>{t.what}<Select value={what} onChange={(next) => { setWhat(next); setKey(null) }} options={rateKinds.map((value) => ({ value, label: t[value] }))} /></label>
      <label>{t[what]}<Select value={key} onChange={setKey} options={keys.map((value) => ({ value, label: name(what, value) }))} showSearch={{ optionFilterProp: 'label' }} /></label>
      <label>{t.from}<DayField value={day} onChange={setDay} label={t.from} /></label>
      <label>{t.amount}<InputNumber min={0} precision={2} value={amount} onChange={setAmount} /></label>
      <Button kind="primary" busy={save.isPending} disabled={!key || !day || amount === null} onClick={() => { if (key && day && amount !== null) save.mutate({ params: { what, key, day }, body: { amount: amount.toFixed(2) } }) }}>{t.add}</Button>
    </div>
  )
}
