import { Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { findTags } from '#modules/parties/contract.ts'
import { getTouchpointCatalogue } from '#modules/touchpoints/contract.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { DayField } from '#ui/day-field.tsx'
import { CardSkeleton } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { addCostEntry, type CostEntry, findCostEntries, removeCostEntry } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './setting.module.css'

/** What winning and keeping customers cost, as entered. */
export function CostsCard() {
  const t = useText(texts).settings
  const { data, error, refetch } = useCall(findCostEntries, {})
  return (
    <Card title={t.costs} note={t.costsNote}>
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : data ? <>{data.entries.length ? <CostTable entries={data.entries} currency={data.currency} /> : <EmptyState inline title={t.none} />}<AddCost /></> : <CardSkeleton lines={5} />}
    </Card>
  )
}

const useChannels = (): ((key: string) => string) & { options: { value: string; label: string }[] } => {
  const named = useNamed()
  const { data } = useCall(getTouchpointCatalogue, {}, { staleTime: 5 * 60_000 })
  const options = (data?.channels ?? []).filter((c) => c.active).map((c) => ({ value: c.key, label: named(c.label) }))
  return Object.assign((key: string) => options.find((o) => o.value === key)?.label ?? key, { options })
}

function CostTable({ entries, currency }: { entries: readonly CostEntry[]; currency: string }) {
  const t = useText(texts).settings
  const f = useFormat()
  const channel = useChannels()
  const { mutate } = useAct(removeCostEntry, { refreshes: [findCostEntries], done: t.removed })
  return (
    <div className={css.scroll} tabIndex={0} role="group" aria-label={t.costs}>
      <table className={css.table}>
        <thead><tr><th scope="col">{t.what}</th><th scope="col">{t.from}</th><th scope="col">{t.to}</th><th scope="col" className={css.end}>{t.sum}</th><th scope="col">{t.channelOf}</th><th scope="col">{t.noteOf}</th><th scope="col">{t.by}</th><th scope="col"><span className="hidden-but-read">{t.delete}</span></th></tr></thead>
        <tbody>
          {entries.map((c) => (
            <tr key={c.id}>
              <td>{t[c.what]}</td><td className="name">{f.day(c.from)}</td><td className="name">{f.day(c.to)}</td><td className={css.end}>{f.money(c.amount, currency)}</td><td>{[c.channel && channel(c.channel), c.tag?.name].filter(Boolean).join(' · ') || t.any}</td><td>{c.note ?? ''}</td><td>{c.byName ?? ''}</td>
              <td className={css.end}><Button kind="quiet" icon="trash" label={`${t.delete} ${t[c.what]} ${c.from}`} onClick={() => mutate({ params: { id: c.id } })} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function AddCost() {
  const t = useText(texts).settings
  const channel = useChannels()
  const { data: tags } = useCall(findTags, {}, { staleTime: 60_000 })
  const [entry, setEntry] = useState<{ what: CostEntry['what']; from: string | null; to: string | null; amount: number | null; channel?: string; tagId?: string; note: string }>({ what: 'acquisition', from: null, to: null, amount: null, note: '' })
  const change = (part: Partial<typeof entry>): void => setEntry((before) => ({ ...before, ...part }))
  const save = useAct(addCostEntry, { refreshes: [findCostEntries], done: t.saved, onDone: () => change({ amount: null, note: '' }) })
  const { what, from, to, amount, note } = entry
  const add = (): void => { if (from && to && amount) save.mutate({ body: { what, from, to, amount: amount.toFixed(2), ...(entry.channel && { channel: entry.channel }), ...(entry.tagId && { tagId: entry.tagId }), ...(note.trim() && { note }) } }) }
  return (
    <div className={css.add}>
      <label>{t.what}<Select value={what} onChange={(next) => change({ what: next })} options={(['acquisition', 'retention'] as const).map((value) => ({ value, label: t[value] }))} /></label>
      <label>{t.from}<DayField value={from} onChange={(next) => change({ from: next })} label={t.from} /></label>
      <label>{t.to}<DayField value={to} onChange={(next) => change({ to: next })} label={t.to} {...(from && { least: from })} /></label>
      <label>{t.sum}<InputNumber min={0.01} precision={2} value={amount} onChange={(next) => change({ amount: next })} /></label>
      <label>{t.channelOf}<Select allowClear placeholder={t.any} value={entry.channel ?? null} onChange={(next) => change({ channel: next ?? '' })} options={channel.options} /></label>
      <label>{t.tagOf}<Select allowClear placeholder={t.any} value={entry.tagId ?? null} onChange={(next) => change({ tagId: next ?? '' })} options={(tags?.tags ?? []).map((tag) => ({ value: tag.id, label: tag.name }))} /></label>
      <label>{t.noteOf}<Input value={note} maxLength={500} onChange={(e) => change({ note: e.target.value })} /></label>
      <Button kind="primary" busy={save.isPending} disabled={!from || !to || !amount} onClick={add}>{t.add}</Button>
    </div>
  )
}
