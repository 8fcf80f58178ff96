import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay } from '#platform/web/me.ts'
import { Link } from '#platform/web/navigate.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { readingOf } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Face } from '#ui/face.tsx'
import { EmptyState } from '#ui/states.tsx'
import { getHousehold, type Household } from '../../household/contract.ts'
import { texts } from '../../messages/web.ts'
import { useParty } from '../relationship/use-party.ts'
import css from './household.module.css'
import { MemberForm } from './member-form.tsx'
import { rowsOf, tiesOf } from './rows.ts'

/** The members of a household by generation, and how they are related; on other parties' pages nothing. */
export default function HouseholdCard({ partyId }: { partyId: string }) {
  return useParty(partyId).kind === 'household' ? <Members partyId={partyId} /> : null
}

function Members({ partyId }: { partyId: string }) {
  const t = useText(texts).household
  const may = useMay()
  const party = useParty(partyId)
  const { data } = useSuspenseQuery(readingOf(getHousehold, { params: { id: partyId } }))
  const [open, setOpen] = useState(false)
  const edits = party.mayEdit && may(['update', 'party']) && !party.deletedAt
  const rows = rowsOf(data)
  return (
    <Card title={t.title} note={t.count(data.members.length, rows.filter((r) => r.generation !== null).length)} actions={edits && <Button icon="plus" onClick={() => setOpen(true)}>{t.add}</Button>}>
      {data.members.length ? <div className={css.tree}>{rows.map((row) => <Row key={String(row.generation)} generation={row.generation} members={row.members} household={data} />)}</div> : <EmptyState title={t.none} inline />}
      {open && <MemberForm household={party} onClose={() => setOpen(false)} />}
    </Card>
  )
}

function Row({ generation, members, household }: { generation: number | null; members: Household['members']; household: Household }) {
  const t = useText(texts).household
  return (
    <section className={css.row} aria-label={generation === null ? t.unknown : t.generations[generation]}>
      <h3>{generation === null ? t.unknown : t.generations[generation] ?? generation}</h3>
      <ul>{members.map((m) => <li key={m.id}><Link to={`/parties/${m.id}`}><Face name={m.name} size={36} /><span><strong>{m.name}</strong><Ties id={m.id} household={household} /></span></Link></li>)}</ul>
    </section>
  )
}

/** How a member is related to the others: 子女 小宝、配偶 王强. */
function Ties({ id, household }: { id: string; household: Household }) {
  const named = useNamed()
  const nameOf = (other: string): string => household.members.find((m) => m.id === other)?.name ?? ''
  const words = tiesOf(id, household).map((tie) => `${named(tie.label)} ${nameOf(tie.to)}`)
  return words.length ? <small>{words.join(' · ')}</small> : null
}
