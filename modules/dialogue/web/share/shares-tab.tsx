import { Select } from 'antd'
import { useMemo } from 'react'
import { z } from 'zod'
import { MemberPicker } from '#modules/parties/web/pick/member-picker.tsx'
import { findUnits } from '#modules/people/contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall, usePages } from '#platform/web/use-call.ts'
import type { Column } from '#ui/list/column.ts'
import { ListTable } from '#ui/list/list-table.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { findShares, type ShareRow } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../dialogue.module.css'
import { SegmentField } from '../word/segment-field.tsx'

const id = z.string().regex(/^\d{1,18}$/).optional()
const State = z.object({ segmentId: id, unitId: id, ownerId: id })
const idOf = (row: ShareRow): string => row.party.id
const nameOf = (row: ShareRow): string => row.party.name
const pathOf = (row: ShareRow): string => `/parties/${row.party.id}?part=value`

/** Parties whose share is to grow, the greatest gap first, with the best offer to close it. */
export function SharesTab() {
  const { share: t, page: { toParties } } = useText(texts)
  const f = useFormat()
  const [{ segmentId, unitId, ownerId }, set] = useSearchState(State)
  const { data: units } = useCall(findUnits, {}, { staleTime: 5 * 60_000 })
  const list = usePages(findShares, { query: { limit: 50, ...(segmentId && { segmentId }), ...(unitId && { unitId }), ...(ownerId && { ownerId }) } })
  const currency = list.first?.currency
  const columns = useMemo((): Column<ShareRow>[] => [
    { key: 'party', head: t.customer, cell: (r) => r.party.name }, { key: 'owner', head: t.owner, cell: (r) => r.owner?.name ?? '—' },
    { key: 'share', head: t.now, align: 'end', cell: (r) => (r.share === null ? '—' : f.percent(r.share, 0)) }, { key: 'target', head: t.target, align: 'end', cell: (r) => f.percent(r.target, 0) }, { key: 'by', head: t.byDay, cell: (r) => f.day(r.byDay) },
    { key: 'gap', head: t.gap, align: 'end', cell: (r) => (r.gap === null ? '—' : f.money(r.gap, currency)) }, { key: 'total', head: t.total, align: 'end', cell: (r) => (r.total === null ? '—' : f.money(r.total, currency)) },
    { key: 'said', head: t.estimate, cell: (r) => (r.saidAt ? `${r.estimated ? t.estimated : t.known} · ${f.day(f.dayOf(r.saidAt))}` : '—') },
    { key: 'next', head: t.offer, cell: (r) => (r.next ? `${r.next.name}${r.next.expected === null ? '' : ` · ${t.expected(f.money(r.next.expected, currency))}`}` : '—') },
  ], [t, f, currency])
  if (list.error) return <ErrorState problem={list.error} again={list.again} />
  return (
    <>
      <div className={css.filters}>
        <SegmentField value={segmentId} onChange={(next) => set({ segmentId: next })} everyone={t.segment} />
        <Select aria-label={t.unit} placeholder={t.unit} allowClear value={unitId ?? null} onChange={(next: string | null) => set({ unitId: next ?? undefined })} options={(units?.items ?? []).map((u) => ({ value: u.id, label: u.name }))} style={{ minWidth: 150 }} />
        <span style={{ minWidth: 180 }}><MemberPicker label={t.owner} value={ownerId ?? null} onChange={(next) => set({ ownerId: next ?? undefined })} /></span>
      </div>
      <ListTable label={t.title} rows={list.items} keyOf={idOf} nameOf={nameOf} to={pathOf} columns={columns} isPending={list.isPending} hasMore={list.hasMore} more={list.more} empty={<EmptyState title={t.empty} text={t.emptyText} icon="parties" action={{ label: toParties, to: '/parties' }} />}
        phone={(r) => ({ title: r.party.name, aside: r.share === null ? '—' : `${f.percent(r.share, 0)} → ${f.percent(r.target, 0)}`, note: [r.gap !== null && `${t.gap} ${f.money(r.gap, currency)}`, r.next?.name].filter(Boolean).join(' · ') })} />
      <p className={css.foot}>{t.listDefinition}{list.first?.asOf && ` ${t.asOf(f.day(list.first.asOf))}`}</p>
    </>
  )
}
