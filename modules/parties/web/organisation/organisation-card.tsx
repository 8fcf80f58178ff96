import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay } from '#platform/web/me.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { readingOf } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { classes } from '#ui/classes.ts'
import { Icon } from '#ui/icon.tsx'
import type { Party } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { getOrganisation, type Organisation } from '../../organisation/contract.ts'
import { useParty } from '../relationship/use-party.ts'
import css from './organisation.module.css'
import { UnitForm } from './unit-form.tsx'

/** The organisation that a party is or is part of, as a tree; on the pages of persons and households nothing. */
export default function OrganisationCard({ partyId }: { partyId: string }) {
  const party = useParty(partyId)
  return party.kind === 'person' || party.kind === 'household' ? null : <Whole party={party} />
}

function Whole({ party }: { party: Party }) {
  const may = useMay()
  const { data } = useSuspenseQuery(readingOf(getOrganisation, { params: { id: party.id } }))
  return <Tree party={party} organisation={data} edits={party.mayEdit && may(['create', 'party']) && !party.deletedAt} />
}

export function Tree({ party, organisation, edits }: { party: Party; organisation: Organisation; edits: boolean }) {
  const t = useText(texts)
  const o = t.organisation
  const [open, setOpen] = useState(false)
  return (
    <Card title={o.title} actions={edits && <Button kind="quiet" icon="plus" label={o.add} onClick={() => setOpen(true)} />}>
      <ul className={css.tree}>
        {organisation.units.map((u) => (
          <li key={u.id} style={{ paddingLeft: u.depth * 18 }}>
            <Icon name={u.kind === 'department' ? 'parties' : u.kind === 'branch' ? 'house' : 'building'} size={15} />
            <Link to={`/parties/${u.id}`} className={classes(u.id === party.id && css.here)} aria-current={u.id === party.id ? 'page' : undefined}>{u.name}</Link>
            {u.people > 0 && <span className="muted small">{o.people(u.people)}</span>}
          </li>
        ))}
      </ul>
      {organisation.cut && <p className="muted small">{o.cut}</p>}
      {open && <UnitForm parent={party} onClose={() => setOpen(false)} />}
    </Card>
  )
}
