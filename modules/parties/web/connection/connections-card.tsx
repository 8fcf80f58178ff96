import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { readingOf, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/states.tsx'
import { type Connection, findConnections } from '../../connection/contract.ts'
import { texts } from '../../messages/web.ts'
import { HouseholdForm } from '../household/household-form.tsx'
import { useParty } from '../relationship/use-party.ts'
import { ConnectionForm } from './connection-form.tsx'
import { ConnectionLine } from './connection-line.tsx'
import { ConnectionPicture } from './connection-picture.tsx'
import css from './connections.module.css'

/** Whom a party is connected to, as a picture and a list. */
export default function ConnectionsCard({ partyId }: { partyId: string }) {
  const t = useText(texts).connections
  const may = useMay()
  const party = useParty(partyId)
  const { data } = useSuspenseQuery(readingOf(findConnections, { params: { id: partyId } }))
  const [past, setPast] = useState(false)
  const all = useCall(findConnections, { params: { id: partyId }, query: { past: 'true' } }, { enabled: past })
  const [open, setOpen] = useState<'connect' | 'household' | null>(null)
  const edits = party.mayEdit && may(['update', 'party']) && !party.deletedAt
  /** A household's members stand on a card of their own. */
  const here = (all: readonly Connection[]): readonly Connection[] => (party.kind === 'household' ? all.filter((c) => c.type !== 'member') : all)
  const now = here(data.connections)
  const shown = past ? here(all.data?.connections ?? data.connections) : now
  const homeless = party.kind === 'person' && edits && may(['create', 'party']) && !data.connections.some((c) => c.type === 'member')
  return (
    <Card title={party.kind === 'person' ? t.title : t.titleOther} actions={edits && <Button kind="quiet" icon="plus" label={t.add} onClick={() => setOpen('connect')} />}>
      {now.length > 0 && <ConnectionPicture party={party} connections={now} />}
      {shown.length > 0 && <ul className={css.list}>{shown.map((c) => <ConnectionLine key={c.id} partyId={partyId} connection={c} edits={edits} />)}</ul>}
      {!now.length && !past && <EmptyState title={t.none} inline {...(edits && { action: { label: t.add, onClick: () => setOpen('connect') } })} />}
      <div className={css.foot}>
        {homeless && <Button kind="text" onClick={() => setOpen('household')}>{t.makeHousehold}</Button>}
        <Button kind="text" onClick={() => setPast(!past)}>{past ? t.hidePast : t.past}</Button>
      </div>
      {open === 'connect' && <ConnectionForm party={party} onClose={() => setOpen(null)} />}
      {open === 'household' && <HouseholdForm party={party} onClose={() => setOpen(null)} />}
    </Card>
  )
}
