import { useMemo, useState } from 'react'
import { z } from 'zod'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useGo, useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import type { Column } from '#ui/list/column.ts'
import { ListTable } from '#ui/list/list-table.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import { ViewTabs } from '#ui/view-tabs.tsx'
import { findOffers, type Offer } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { useWorth } from '../word/use-worth.ts'
import { OfferDialog } from './offer-dialog.tsx'
import { RedeemDialog } from './redeem-dialog.tsx'

export const tones: Record<Offer['state'], Tone> = { draft: 'plain', active: 'jade', closed: 'plain' }
const State = z.object({ closed: z.enum(['true', 'false']).default('false') })
const idOf = (o: Offer): string => o.id
const nameOf = (o: Offer): string => o.name
const pathOf = (o: Offer): string => `/marketing/offers/${o.id}`

/** The firm's offers: how many were given, used and are left. */
export default function OffersPage() {
  const t = useText(texts)
  const f = useFormat()
  const may = useMay()
  const go = useGo()
  const [{ closed }] = useSearchState(State)
  const [open, setOpen] = useState<'new' | 'redeem' | null>(null)
  const { data, error, isPending, refetch } = useCall(findOffers, { query: { closed } })
  const worth = useWorth()
  const columns = useMemo((): Column<Offer>[] => [
    { key: 'name', head: t.name, cell: (o) => o.name },
    { key: 'benefit', head: t.benefit, cell: worth },
    { key: 'state', head: t.state, cell: (o) => <Tag tone={tones[o.state]}>{t.states[o.state]}</Tag> },
    { key: 'until', head: t.to, cell: (o) => (o.validTo ? f.day(o.validTo) : t.none) },
    { key: 'given', head: t.given, align: 'end', cell: (o) => f.number(o.counts.given) },
    { key: 'redeemed', head: t.redeemed, align: 'end', cell: (o) => f.number(o.counts.redeemed) },
    { key: 'left', head: t.left, align: 'end', cell: (o) => (o.codes === 'imported' ? f.number(o.counts.pool) : o.stock === null ? t.unlimited : f.number(Math.max(0, o.stock - o.counts.given))) },
  ], [t, f, worth])
  const edit = may(['update', 'offer'])
  const actions = <>{may(['redeem', 'offer']) && <Button onClick={() => setOpen('redeem')}>{t.redeem}</Button>}{edit && <Button kind="primary" icon="plus" onClick={() => setOpen('new')}>{t.create}</Button>}</>
  return (
    <>
      <PageHead title={t.title} actions={actions} />
      <ViewTabs label={t.title} tabs={[{ key: 'open', label: t.open, to: '/marketing/offers', active: closed === 'false' }, { key: 'closed', label: t.closed, to: '/marketing/offers?closed=true', active: closed === 'true' }]} />
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : (
        <ListTable label={t.title} rows={data?.items ?? []} keyOf={idOf} nameOf={nameOf} columns={columns} to={pathOf} isPending={isPending} phone={(o) => ({ title: o.name, aside: <Tag tone={tones[o.state]}>{t.states[o.state]}</Tag>, note: `${t.given} ${f.number(o.counts.given)} · ${t.redeemed} ${f.number(o.counts.redeemed)}` })}
          empty={<EmptyState title={t.empty} text={t.emptyText} icon="order" {...(edit && { action: { label: t.create, onClick: () => setOpen('new') } })} />} />
      )}
      {open === 'new' && <OfferDialog onClose={() => setOpen(null)} onSaved={(offer) => go(pathOf(offer))} />}
      {open === 'redeem' && <RedeemDialog onClose={() => setOpen(null)} />}
    </>
  )
}
