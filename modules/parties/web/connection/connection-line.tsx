import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Menu } from '#ui/menu.tsx'
import { changeConnection, type Connection, endConnection, findConnections, getPartyGraph, removeConnection } from '../../connection/contract.ts'
import { getHousehold } from '../../household/contract.ts'
import { getOrganisation } from '../../organisation/contract.ts'
import { texts } from '../../messages/web.ts'
import css from './connections.module.css'

export const connectionReads = [findConnections, getPartyGraph, getHousehold, getOrganisation] as const

/** One connection as read from this party, with its days. */
export function ConnectionLine({ partyId, connection: c, edits }: { partyId: string; connection: Connection; edits: boolean }) {
  const t = useText(texts).connections
  const f = useFormat()
  const named = useNamed()
  const at = { params: { id: partyId, connectionId: c.id } }
  const reopen = useAct(changeConnection, { refreshes: connectionReads })
  const end = useAct(endConnection, { refreshes: connectionReads, done: t.ended, undo: () => reopen.mutate({ ...at, body: { to: null } }) })
  const remove = useAct(removeConnection, { refreshes: connectionReads, done: t.ended })
  const days = [c.from && t.since(f.day(c.from)), c.to && t.until(f.day(c.to)), c.note].filter(Boolean).join(' · ')
  const items = [...(c.current && !c.to ? [{ key: 'end', label: t.end, onClick: () => end.mutate({ ...at, body: {} }) }] : []), { key: 'remove', label: t.remove, danger: true, onClick: () => remove.mutate(at) }]
  return (
    <li className={c.current ? undefined : css.past}>
      <span>{named(c.label)}</span>
      <span><Link className={css.other} to={`/parties/${c.other.id}`}>{c.other.name}</Link>{days && <span className="muted small"> {days}</span>}</span>
      {edits && <Menu label={t.more(c.other.name)} items={items} button={(props) => <Button kind="quiet" icon="more" label={t.more(c.other.name)} className={css.more} {...props} />} />}
    </li>
  )
}
