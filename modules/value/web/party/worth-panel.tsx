import type { ReactNode } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { ProblemError } from '#platform/web/problem.ts'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { KeyValue } from '#ui/key-value.tsx'
import { Sparkline } from '#ui/sparkline.tsx'
import { Tag } from '#ui/tag.tsx'
import { getPartyValue, type PartyValue } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { ReferralList } from './referral-list.tsx'
import { WalletField } from './wallet-field.tsx'

/** What the party is worth, on its page: to come with its bounds, so far, this year, and why. */
export default function WorthPanel({ partyId }: { partyId: string }) {
  const { data } = useCall(getPartyValue, { params: { id: partyId } }, { retry: (tries, error) => tries < 2 && !(error instanceof ProblemError && error.status === 404) })
  return data && data.purchases > 0 ? <Worth value={data} /> : null
}

function Worth({ value: v }: { value: PartyValue }) {
  const { party: t, classes, waterfall } = useText(texts)
  const f = useFormat()
  const money = (amount: string | null): string | null => (amount === null ? null : f.money(Number(amount), v.currency))
  const months = v.history.toReversed()
  const table = {
    columns: [{ head: t.month, show: (c: string | number | null) => f.month(String(c).slice(0, 7)) }, { head: t.title, align: 'end' as const, show: (c: string | number | null) => f.money(Number(c), v.currency) }, { head: t.alive, align: 'end' as const, show: (c: string | number | null) => (c === null ? '—' : f.percent(Number(c))) }],
    rows: v.history.map((h) => ({ key: h.month, cells: [h.month, Number(h.residual), h.alive] })),
  }
  const s = v.statement
  const rows: [string, ReactNode][] = [
    [t.residual(f.number(v.horizonMonths)), v.residual ? <><strong>{money(v.residual.value)}</strong> <span className="small muted">{t.between(money(v.residual.lower)!, money(v.residual.upper)!)}</span></> : <span className="muted">{t.noModel}</span>],
    [t.alive, v.alive === null ? null : f.percent(v.alive)],
    [t.expected, v.expected === null ? null : `${t.times(f.number(v.expected, 1))}${v.spend ? ` · ${t.perOrder(money(v.spend)!)}` : ''}`],
    ...(v.past === null ? [] : [[t.past, <>{money(v.past)}{v.pastAssumed && <span className="small muted"> {t.assumed} {f.percent(v.margin)}</span>}</>], [t.broad, money(v.broad)]] as [string, ReactNode][]),
    ...(s ? [[t.net, <span title={`${waterfall.rows.goods} ${money(s.goods)} · ${waterfall.rows.service} ${money(s.service.total)} · ${waterfall.rows.rewards} ${money(s.rewards)} · ${waterfall.rows.acquisition} ${money(s.acquisition)} · ${waterfall.rows.retention} ${money(s.retention)}`}>{money(s.net)}</span>]] as [string, ReactNode][] : []),
    ...(v.growth === null ? [] : [[t.growth, <>{money(v.growth)}{v.alike !== null && <span className="small muted"> {t.alike(money(v.alike)!)}</span>}</>]] as [string, ReactNode][]),
    ...(v.returnedDay && v.second !== null ? [[t.second(f.day(v.returnedDay)), money(v.second)]] as [string, ReactNode][] : []),
  ]
  return (
    <ChartBox title={t.title} note={v.class === null ? undefined : <Tag tone={v.class === 3 ? 'vermilion' : v.class === 4 ? 'plain' : 'jade'}>{classes.names[v.class - 1]}</Tag>} definition={t.definition(f.percent(v.discount), f.number(v.horizonMonths))} asOf={v.asOf} table={table} name="lifetime-value">
      <KeyValue width={116} items={rows} />
      {months.length > 2 && <Sparkline values={months.map((h) => Number(h.residual))} label={t.label} />}
      {v.alive !== null && v.lastDay && <p className="small two">{t.whyText(f.number(v.purchases), f.day(v.lastDay), f.percent(v.alive))}{v.model && ` ${t.model(v.model)}`}</p>}
      {v.seasonDay && <p className="small two">{t.season(f.day(v.seasonDay))}</p>}
      {v.winBack && <p className="small two">{t.lost(money(v.winBack.value)!, v.winBack.pays)}</p>}
      <ReferralList value={v} />
      <WalletField value={v} />
    </ChartBox>
  )
}
