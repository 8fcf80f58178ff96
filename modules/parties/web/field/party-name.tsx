import { Link } from '#platform/web/navigate.ts'
import { useCall } from '#platform/web/use-call.ts'
import { getParty } from '../../contract.ts'

/** A party that a field refers to, by its name; its number where the reader may not see it. */
export function PartyName({ id }: { id: string }) {
  const { data } = useCall(getParty, { params: { id } }, { staleTime: 60_000 })
  return <Link to={`/parties/${id}`}>{data?.name ?? `#${id}`}</Link>
}
