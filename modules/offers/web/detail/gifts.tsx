import { useMemo } from 'react'
import { z } from 'zod'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, usePages } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import type { Column } from '#ui/list/column.ts'
import { ListTable } from '#ui/list/list-table.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { PickTag, Tag } from '#ui/tag.tsx'
import { findGifts, getOffer, type Gift, giftStates, type Offer, revokeGift } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { giftTones as tones } from '../word/gift-tones.ts'

const State = z.object({ state: z.enum(giftStates).optional() })
const idOf = (g: Gift): string => g.id
const nameOf = (g: Gift): string => g.party.name
const pathOf = (g: Gift): string => `/parties/${g.party.id}`

/** Who was given an offer, who used it, and who got none and why. */
export function Gifts({ offerId, counts }: { offerId: string; counts: Offer['counts'] }) {
  const t = useText(texts)
  const f = useFormat()
  const give = useMay()(['give', 'offer'])
  const [{ state }, set] = useSearchState(State)
  const list = usePages(findGifts, { query: { offerId, state } })
  const columns = useMemo((): Column<Gift>[] => [
    { key: 'who', head: t.who2, cell: (g) => g.party.name }, { key: 'code', head: t.code, cell: (g) => g.code ?? t.none }, { key: 'state', head: t.state, cell: (g) => <Tag tone={tones[g.state]}>{t.giftStates[g.state]}</Tag> },
    { key: 'why', head: t.reason, cell: (g) => (g.reason ? t.why[g.reason] : t.none) }, { key: 'when', head: t.when, cell: (g) => f.moment(g.redeemedAt ?? g.givenAt) }, { key: 'until', head: t.until, cell: (g) => (g.validUntil ? f.day(g.validUntil) : t.none) },
    ...(give ? [{ key: 'act', head: t.revoke, cell: (g: Gift) => (g.state === 'given' ? <Revoke id={g.id} /> : null) }] : []),
  ], [t, f, give])
  return (
    <Card title={t.gifts} note={`${t.given} ${f.number(counts.given)} · ${t.redeemed} ${f.number(counts.redeemed)}${counts.refused ? ` · ${t.refused} ${f.number(counts.refused)}` : ''}`}>
      <div className="row" role="group" aria-label={t.state} style={{ marginBottom: 12 }}><PickTag chosen={!state} onPick={() => set({ state: undefined })}>{t.all}</PickTag>{giftStates.map((s) => <PickTag key={s} chosen={state === s} onPick={() => set({ state: s })}>{t.giftStates[s]}</PickTag>)}</div>
      {list.error ? <ErrorState problem={list.error} again={list.again} /> : <ListTable label={t.gifts} rows={list.items} keyOf={idOf} nameOf={nameOf} columns={columns} to={pathOf} hasMore={list.hasMore} more={list.more} isPending={list.isPending} phone={(g) => ({ title: g.party.name, aside: <Tag tone={tones[g.state]}>{t.giftStates[g.state]}</Tag>, note: g.code ?? (g.reason ? t.why[g.reason] ?? '' : '') })} empty={<EmptyState title={t.noGifts} inline />} />}
    </Card>
  )
}

function Revoke({ id }: { id: string }) {
  const t = useText(texts)
  const act = useAct(revokeGift, { refreshes: [findGifts, getOffer], done: t.revoked })
  return <Button kind="text" busy={act.isPending} onClick={() => act.mutate({ params: { id } })}>{t.revoke}</Button>
}
