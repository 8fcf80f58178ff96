import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Card } from '#ui/card.tsx'
import { RelativeTime } from '#ui/relative-time.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { findAccess } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { Rows } from './rows.tsx'

/** Who looked at, exported or changed personal data of late. */
export function Access() {
  const t = useText(texts).officer
  const f = useFormat()
  const { data, error, refetch } = useCall(findAccess, {})
  if (error) return <Card title={t.access}><ErrorState problem={error} again={() => void refetch()} /></Card>
  const rows = (data?.members ?? []).map((m) => ({ key: `${m.kind} ${m.id ?? m.name}`, cells: [m.id ? <Link key="who" to={`/settings/audit?actorId=${m.id}`}>{m.name}</Link> : t.systems[m.name] ?? m.name, f.number(m.read), f.number(m.exported), f.number(m.changed), <RelativeTime key="at" at={m.last} />] }))
  return (
    <Card title={t.access} {...(data && { note: t.since(f.day(data.since)) })} actions={<Link to="/settings/audit">{t.audit}</Link>}>
      {data ? <Rows label={t.access} heads={[t.name, t.read, t.exported, t.changed, t.lastSeen]} rows={rows} /> : <Lines count={5} />}
    </Card>
  )
}
