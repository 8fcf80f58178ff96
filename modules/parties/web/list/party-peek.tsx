import { useSuspenseQuery } from '@tanstack/react-query'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { readingOf } from '#platform/web/use-call.ts'
import { KeyValue } from '#ui/key-value.tsx'
import { Panels } from '#ui/panels.tsx'
import { Peek } from '#ui/peek.tsx'
import { Tag } from '#ui/tag.tsx'
import { useCall } from '#platform/web/use-call.ts'
import { getParty } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { byChannel } from '../contact/by-channel.ts'
import { Phone } from './columns.tsx'

/** A party beside the list: who it is, how it stands, what happened last. */
export function PartyPeek({ id, onClose }: { id: string; onClose: () => void }) {
  const { data } = useCall(getParty, { params: { id } })
  return <Peek title={data?.name ?? ''} to={`/parties/${id}`} onClose={onClose}><Facts id={id} /><Panels place="relationship.standing" props={{ partyId: id }} waiting={null} /><Panels place="party.peek" props={{ partyId: id }} /></Peek>
}

function Facts({ id }: { id: string }) {
  const t = useText(texts)
  const f = useFormat()
  const { data: party } = useSuspenseQuery(readingOf(getParty, { params: { id } }))
  const main = party.contacts.filter((c) => c.isMain).toSorted(byChannel)
  return (
    <>
      <div className="row">
        {party.kind !== 'person' && <Tag>{t.kinds[party.kind]}</Tag>}
        {party.roles.filter((r) => !r.to).map((r) => <Tag key={r.id} tone="indigo">{t.roles[r.role]}</Tag>)}
        {party.tags.map((tag) => <Tag key={tag.id}>{tag.name}</Tag>)}
      </div>
      <KeyValue items={[...main.map((c) => [t.channels[c.channel], c.channel === 'phone' ? <Phone key={c.id} value={c.value} f={f} /> : c.value] as const), [t.peek.owner, f.list([party.ownerName, party.unitName].filter((x) => x !== null))]]} />
    </>
  )
}
