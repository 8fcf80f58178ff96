import { InputNumber } from 'antd'
import { useState } from 'react'
import { dayIn } from '#kernel/date.ts'
import { getTouchpointCatalogue } from '#modules/touchpoints/contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { useZone } from '#platform/web/me.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { DayField } from '#ui/day-field.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { findChannelCosts, putChannelCost } from '../../contract.ts'
import { texts } from '../../messages/delivery.ts'
import css from './mail-setting.module.css'

/** What a message costs on each channel today; another cost is said from a day on. */
export function Costs() {
  const t = useText(texts).setting
  const { data, error, refetch } = useCall(findChannelCosts, {})
  return (
    <Card title={t.costs} note={t.costsNote}>
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : data ? <div>{data.now.map(({ channel, cost }) => <Line key={channel} channel={channel} cost={cost} />)}</div> : <Lines count={6} />}
    </Card>
  )
}

function Line({ channel, cost }: { channel: string; cost: string | null }) {
  const t = useText(texts).setting
  const f = useFormat()
  const named = useNamed()
  const zone = useZone()
  const [open, setOpen] = useState(false)
  const [next, setNext] = useState<string | null>(cost)
  const [day, setDay] = useState(() => dayIn(zone, new Date()))
  const { data } = useCall(getTouchpointCatalogue, {})
  const label = data?.channels.find((c) => c.key === channel)?.label
  const act = useAct(putChannelCost, { refreshes: [findChannelCosts], done: t.saved, onDone: () => setOpen(false) })
  const name = label ? named(label) : channel
  return (
    <div className={css.line}>
      <span className={css.grow}>{name}</span>
      {open ? (
        <>
          <InputNumber aria-label={`${t.cost} ${name}`} min="0" max="1000000" step="0.001" stringMode value={next} onChange={(v) => setNext(v)} />
          <DayField label={`${t.validFrom} ${name}`} value={day} onChange={(d) => { if (d) setDay(d) }} />
          <Button kind="primary" busy={act.isPending} disabled={next === null} onClick={() => act.mutate({ params: { channel, validFrom: day }, body: { cost: next! } })}>{t.put}</Button>
        </>
      ) : <><span className="two">{cost === null ? t.unset : f.exactMoney(cost)}</span><Button kind="quiet" icon="edit" label={`${t.cost} ${name}`} onClick={() => setOpen(true)} /></>}
    </div>
  )
}
