import { useState } from 'react'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import type { Party } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { Contacts } from '../contact/contacts.tsx'
import { useParty } from '../relationship/use-party.ts'
import { ProfileFacts } from './profile-facts.tsx'
import { ProfileForm } from './profile-form.tsx'

/** Who a party is: how to reach it, and what is known of it; changed in place. */
export default function ProfileCard({ partyId }: { partyId: string }) {
  const t = useText(texts)
  const may = useMay()
  const party = useParty(partyId)
  const [editing, setEditing] = useState<Party | null>(null)
  const edits = party.mayEdit && may(['update', 'party']) && !party.deletedAt
  const action = edits && !editing && <Button kind="quiet" icon="edit" label={t.edit} onClick={() => setEditing(party)} />
  return (
    <Card title={t.profile.title} actions={action}>
      {editing ? <ProfileForm base={editing} onClose={() => setEditing(null)} /> : <div className="stack"><Contacts party={party} edits={edits} /><ProfileFacts party={party} edits={edits} /></div>}
    </Card>
  )
}
