import { Link } from '#platform/web/navigate.ts'
import { useCall } from '#platform/web/use-call.ts'
import { getParty } from '../../contract.ts'

/** A party that a field refers to, by its name; its number where the reader may not see it. */
export const PartyName = ({ id }: { id: string }) => <Link to={`/parties/${id}`}><PartyWord id={id} /></Link>

/** The same without the way to it. */
export function PartyWord({ id }: { id: string }) {
  const { data } = useCall(getParty, { params: { id } }, { staleTime: 60_000 })
  return <>{data?.name ?? `#${id}`}</>
}
