import { useCall } from '#platform/web/use-call.ts'
import { getOrganisation } from '../../organisation/contract.ts'
import { useParty } from '../relationship/use-party.ts'
import { Tree } from './organisation-card.tsx'

/** Of a person: the organisation it works at, where that has branches. */
export default function WorkplaceCard({ partyId }: { partyId: string }) {
  const party = useParty(partyId)
  const { data } = useCall(getOrganisation, { params: { id: party.id } }, { enabled: party.kind === 'person' })
  return party.kind === 'person' && data && data.units.length > 1 ? <Tree party={party} organisation={data} edits={false} /> : null
}
