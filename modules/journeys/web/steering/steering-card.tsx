import { InputNumber, Select } from 'antd'
import { useState } from 'react'
import { useCatalogue } from '#modules/touchpoints/web/pick/use-catalogue.ts'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Card } from '#ui/card.tsx'
import { Block } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { askSteering, type ChannelCost, type Course, simulateShift, type Steering } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../journeys.module.css'

/** What contacts and orders cost by channel, and what another mix would cost. */
export function SteeringCard({ course }: { course: Course }) {
  const t = useText(texts)
  const { data, error, refetch } = useCall(askSteering, { body: course }, { placeholderData: (before) => before, staleTime: 60_000 })
  if (error) return <Card title={t.steering}><ErrorState problem={error} again={() => void refetch()} /></Card>
  if (!data) return <Block height={280} />
  return (
    <Card title={t.steering} note={t.steeringNote}>
      {data.channels.length ? <><Costs data={data} /><ShiftPart data={data} course={course} /></> : <EmptyState inline title={t.steeringEmpty} />}
    </Card>
  )
}

function Costs({ data: { channels, currency, unled } }: { data: Steering }) {
  const t = useText(texts)
  const f = useFormat()
  const words = useCatalogue()
  const money = (amount: string | null): string => (amount === null ? t.noCost : f.money(amount, currency))
  const figures = (c: ChannelCost): string[] => [f.number(c.contacts), money(c.perContact), money(c.cost), f.number(c.orders), c.orders ? money(c.perOrder) : t.unknown]
  return (
    <>
      <div className={css.scroll} tabIndex={0} role="group" aria-label={t.steering}>
        <table className={css.table} aria-label={t.steering}>
          <thead><tr>{[t.channel, t.contacts, t.perContact, t.total, t.orders, t.perOrder].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
          <tbody>{channels.map((c) => <tr key={c.channel}><th scope="row">{words.channel(c.channel)}</th>{c.hidden ? <td colSpan={5}>{t.withheld}</td> : figures(c).map((text, i) => <td key={i}>{text}</td>)}</tr>)}</tbody>
        </table>
      </div>
      <p className="muted small">{[...(unled ? [t.unled(f.number(unled))] : []), ...(channels.some((c) => !c.hidden && c.perContact === null) ? [t.costHint] : [])].join(' ')}</p>
    </>
  )
}

function ShiftPart({ data, course }: { data: Steering; course: Course }) {
  const t = useText(texts)
  const f = useFormat()
  const words = useCatalogue()
  const used = data.channels.filter((c) => !c.hidden)
  const first = used.find((c) => c.channel === 'phone') ?? used[0]
  const [from, setFrom] = useState(first?.channel ?? 'phone')
  const [to, setTo] = useState(from === 'chat' ? 'wechat' : 'chat')
  const [share, setShare] = useState(20)
  const { data: shift, error } = useCall(simulateShift, { body: { ...course, from, to, share: share / 100 } }, { enabled: from !== to && first !== undefined, placeholderData: (before) => before })
  const options = words.catalogue.channels.filter((c) => c.active).map((c) => ({ value: c.key, label: words.channel(c.key) }))
  const said = (): string => {
    if (!shift) return ''
    if (shift.difference === null) return t.shiftUnknown
    const amount = f.money(Math.abs(Number(shift.difference)).toFixed(2), data.currency)
    return (Number(shift.difference) <= 0 ? t.saves : t.costs)(f.number(shift.moved), words.channel(from), words.channel(to), amount)
  }
  return (
    <>
      <div className={css.shift}>
        <strong>{t.shift}</strong><span>{t.from}</span><InputNumber aria-label={t.share} style={{ width: 90 }} min={1} max={100} suffix="%" value={share} onChange={(v) => setShare(v ?? 20)} />
        <span>{t.of}</span><Select aria-label={t.of} style={{ minWidth: 120 }} value={from} onChange={setFrom} options={options.filter((o) => o.value !== to)} /><span>{t.to}</span><Select aria-label={t.to} style={{ minWidth: 120 }} value={to} onChange={setTo} options={options.filter((o) => o.value !== from)} />
      </div>
      {error ? <ErrorState problem={error} /> : <p aria-live="polite"><strong>{said()}</strong></p>}
      <p className="muted small">{t.assumption}{shift?.orders !== null && shift?.orders !== undefined && <> {t.ordersIf(`${shift.orders > 0 ? '+' : ''}${f.number(shift.orders, 1)}`)}</>}</p>
    </>
  )
}
