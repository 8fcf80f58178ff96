import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { usePages } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { type ConsentEntry, findStatements } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { useChannelName } from '../panel/use-channel-name.ts'
import { Rows } from './rows.tsx'

/** Who said what in a month: the parties behind a mark of the chart. */
export function StatementsDialog({ month, state, onClose }: { month: string; state: ConsentEntry['state']; onClose: () => void }) {
  const t = useText(texts)
  const f = useFormat()
  const named = useNamed()
  const channelOf = useChannelName()
  const list = usePages(findStatements, { query: { month, state, limit: 50 } })
  const rows = list.items.map((s) => ({ key: s.id, cells: [<Link key="who" to={`/parties/${s.party.id}`}>{s.party.name}</Link>, named(s.purpose), s.channel ? channelOf(s.channel) : t.everyChannel, t.form.sources[s.source] ?? s.source, f.moment(s.at)] }))
  return (
    <Dialog title={`${f.month(month)} · ${t.form.said[state]}`} open onClose={onClose} width={720}>
      {list.error ? <ErrorState problem={list.error} again={list.again} /> : list.isPending ? <Lines count={5} /> : rows.length ? <Rows label={t.form.said[state]} heads={[t.officer.who, t.form.purpose, t.officer.channel, t.form.source, t.form.day]} rows={rows} /> : <EmptyState inline title={t.officer.nobodySaid} />}
      {list.hasMore && <Button busy={list.isFetching} onClick={list.more}>{t.officer.more}</Button>}
    </Dialog>
  )
}
