import { Input } from 'antd'
import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, usePages } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { findSuppressions, getConsentOverview, liftSuppression, type Suppression } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { useChannelName } from '../panel/use-channel-name.ts'
import { Rows } from './rows.tsx'

/** Who must not be reached whatever was agreed; lifted only with a reason. */
export function Suppressions({ manage }: { manage: boolean }) {
  const t = useText(texts)
  const f = useFormat()
  const channelOf = useChannelName()
  const list = usePages(findSuppressions, { query: { limit: 20 } })
  const [open, setOpen] = useState<Suppression | null>(null)
  const rows = list.items.map((s) => ({ key: s.id, cells: [s.party ? <Link key="who" to={`/parties/${s.party.id}`}>{s.party.name}</Link> : t.officer.address, s.channel ? channelOf(s.channel) : t.everyChannel, t.reasons[s.reason], f.day(f.dayOf(s.at)), manage && <Button key="lift" kind="text" onClick={() => setOpen(s)}>{t.officer.lift}</Button>] }))
  return (
    <Card title={t.officer.suppressions} note={t.officer.suppressionsNote}>
      {list.error ? <ErrorState problem={list.error} again={list.again} /> : list.isPending ? <Lines count={4} /> : rows.length ? <Rows label={t.officer.suppressions} heads={[t.officer.who, t.officer.channel, t.officer.why, t.officer.since2, t.officer.act]} rows={rows} /> : <EmptyState inline title={t.officer.nobody} />}
      {list.hasMore && <Button busy={list.isFetching} onClick={list.more}>{t.officer.more}</Button>}
      {open && <Lift suppression={open} onClose={() => setOpen(null)} />}
    </Card>
  )
}

function Lift({ suppression, onClose }: { suppression: Suppression; onClose: () => void }) {
  const t = useText(texts).officer
  const [because, setBecause] = useState('')
  const act = useAct(liftSuppression, { refreshes: [findSuppressions, getConsentOverview], done: t.lifted, onDone: onClose })
  return (
    <Dialog title={t.lift} open onClose={onClose} act={{ label: t.lift, busy: act.isPending, disabled: !because.trim(), onClick: () => act.mutate({ params: { id: suppression.id }, body: { because: because.trim() } }) }}>
      <Input.TextArea aria-label={t.because} placeholder={t.because} autoFocus autoSize={{ minRows: 2 }} value={because} onChange={(e) => setBecause(e.target.value)} maxLength={500} />
    </Dialog>
  )
}
