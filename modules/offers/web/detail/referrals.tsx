import { useMemo } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { usePages } from '#platform/web/use-call.ts'
import { Card } from '#ui/card.tsx'
import type { Column } from '#ui/list/column.ts'
import { ListTable } from '#ui/list/list-table.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { findReferrals, type Referral } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

const idOf = (r: Referral): string => r.id
const nameOf = (r: Referral): string => r.friend.name
const pathOf = (r: Referral): string => `/parties/${r.friend.id}`

/** Who brought whom by the codes of an invitation, and why some did not count. */
export function Referrals({ offerId }: { offerId: string }) {
  const t = useText(texts)
  const f = useFormat()
  const list = usePages(findReferrals, { query: { offerId } })
  const said = (r: Referral): string => (r.reason ? t.friendReasons[r.reason] ?? r.reason : r.thankedAt ? t.thanked : t.accepted)
  const columns = useMemo((): Column<Referral>[] => [
    { key: 'friend', head: t.friend, cell: (r) => r.friend.name }, { key: 'inviter', head: t.inviter, cell: (r) => <Link to={`/parties/${r.inviter.id}`}>{r.inviter.name}</Link> },
    { key: 'state', head: t.state, cell: (r) => <Tag tone={r.reason ? 'amber' : 'jade'}>{r.reason ? t.friendReasons[r.reason] ?? r.reason : r.thankedAt ? t.thanked : t.accepted}</Tag> }, { key: 'via', head: t.codes, cell: (r) => t.via[r.via] }, { key: 'at', head: t.when, cell: (r) => f.moment(r.at) },
  ], [t, f])
  return (
    <Card title={t.referrals}>
      {list.error ? <ErrorState problem={list.error} again={list.again} /> : <ListTable label={t.referrals} rows={list.items} keyOf={idOf} nameOf={nameOf} columns={columns} to={pathOf} hasMore={list.hasMore} more={list.more} isPending={list.isPending} phone={(r) => ({ title: r.friend.name, aside: <Tag tone={r.reason ? 'amber' : 'jade'}>{said(r)}</Tag>, note: `${t.inviter} ${r.inviter.name}` })} empty={<EmptyState title={t.noReferrals} inline />} />}
    </Card>
  )
}
