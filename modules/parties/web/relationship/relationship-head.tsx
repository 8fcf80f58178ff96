import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Icon } from '#ui/icon.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panels } from '#ui/panels.tsx'
import { Tag } from '#ui/tag.tsx'
import type { Party } from '../../contract.ts'
import { getHousehold } from '../../household/contract.ts'
import { texts } from '../../messages/web.ts'
import { isNow } from './is-now.ts'
import { PageMenu } from './page-menu.tsx'
import css from './relationship-page.module.css'
import { RolesDialog } from './roles-dialog.tsx'
import { span } from './span.ts'

/** Name, roles and tags, where they belong and since when; what can be done from here. */
export function RelationshipHead({ party }: { party: Party }) {
  const t = useText(texts)
  return (
    <PageHead title={party.name} face={{ name: party.name }} back={{ to: '/parties', label: t.page.back }} tags={<HeadTags party={party} />} note={<Facts party={party} />}
      actions={<><Panels place="relationship.actions" props={{ partyId: party.id }} waiting={null} /><PageMenu party={party} /></>} />
  )
}

function HeadTags({ party }: { party: Party }) {
  const t = useText(texts)
  const f = useFormat()
  const may = useMay()
  const [open, setOpen] = useState(false)
  const edits = party.mayEdit && may(['update', 'party']) && !party.deletedAt
  return (
    <span className={css.tags}>
      {party.kind !== 'person' && <Tag>{t.kinds[party.kind]}</Tag>}
      {party.roles.filter((r) => isNow(r, f.dayOf(new Date().toISOString()))).map((r) => <Tag key={r.id} tone={r.role === 'customer' ? 'jade' : 'indigo'}>{t.roles[r.role]}</Tag>)}
      {party.tags.map((tag) => <Tag key={tag.id}>{tag.name}</Tag>)}
      {edits && <button type="button" className={css.add} aria-label={t.page.rolesAndTags} title={t.page.rolesAndTags} onClick={() => setOpen(true)}><Icon name="plus" size={13} /></button>}
      {open && <RolesDialog party={party} onClose={() => setOpen(false)} />}
    </span>
  )
}

function Facts({ party }: { party: Party }) {
  const t = useText(texts)
  const f = useFormat()
  const since = party.roles.map((r) => r.from).filter((d) => d !== null).toSorted()[0] ?? f.dayOf(party.createdAt)
  const { years, months } = span(since, f.dayOf(new Date().toISOString()))
  return (
    <span className={css.facts}>
      {party.kind === 'person' && <HouseholdLink id={party.id} />}
      {party.parent && <Link to={`/parties/${party.parent.id}`}>{party.parent.name}</Link>}
      <span>{t.page.owner(party.ownerName ? `${party.ownerName} / ${party.unitName}` : party.unitName)}</span>
      <span title={t.page.since(f.day(since))}>{years + months > 0 ? t.page.forSpan(years, months) : t.page.since(f.day(since))}</span>
      <Panels place="relationship.head" props={{ partyId: party.id }} waiting={null} />
    </span>
  )
}

/** 林家（三代 5 人）. */
function HouseholdLink({ id }: { id: string }) {
  const t = useText(texts)
  const { data } = useCall(getHousehold, { params: { id } })
  if (!data?.household) return null
  const generations = new Set(data.members.map((m) => m.generation).filter((g) => g !== null)).size
  return <Link to={`/parties/${data.household.id}`}>{`${data.household.name} ${t.household.count(data.members.length, generations)}`}</Link>
}
