import { Input } from 'antd'
import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Block } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { texts } from '../../messages/web.ts'
import type { Segment } from '../../segment/contract.ts'
import { compareSnapshot, findSnapshots, forgetSnapshot, type Snapshot, takeSnapshot } from '../../snapshot/contract.ts'
import css from '../list/segments.module.css'
import { membersAt } from './members-at.ts'

/** Frozen lists of a segment, each compared with now on demand. */
export function SnapshotsPart({ segment }: { segment: Segment }) {
  const t = useText(texts).snapshots
  const { data, error, refetch } = useCall(findSnapshots, { params: { id: segment.id } })
  if (error) return <ErrorState problem={error} again={() => void refetch()} />
  return (
    <Card title={t.title} actions={<Take id={segment.id} />}>
      {!data ? <Block height={80} /> : !data.snapshots.length ? <EmptyState inline title={t.none} text={t.noneText} />
        : <ul className={css.cards}>{data.snapshots.map((s) => <One key={s.id} segment={segment} snapshot={s} />)}</ul>}
    </Card>
  )
}

function Take({ id }: { id: string }) {
  const t = useText(texts).snapshots
  const may = useMay()(['create', 'segment'])
  const [name, setName] = useState('')
  const take = useAct(takeSnapshot, { refreshes: [findSnapshots], done: (s) => t.taken(s.name), onDone: () => setName('') })
  const act = (): void => { if (name.trim()) take.mutate({ params: { id }, body: { name: name.trim() } }) }
  return may ? <span className="row"><Input size="small" aria-label={t.name} placeholder={t.nameHint} value={name} maxLength={100} onChange={(e) => setName(e.target.value)} onPressEnter={act} /><Button onClick={act} disabled={!name.trim()} busy={take.isPending}>{t.take}</Button></span> : null
}

function One({ segment: { id, mayChange }, snapshot }: { segment: Segment; snapshot: Snapshot }) {
  const t = useText(texts).snapshots
  const f = useFormat()
  const [compared, setCompared] = useState(false)
  const at = { params: { id, snapshotId: snapshot.id } }
  const forget = useAct(forgetSnapshot, { refreshes: [findSnapshots], done: t.forgotten(snapshot.name) })
  const { data } = useCall(compareSnapshot, at, { enabled: compared })
  const [now, then] = [{ field: 'segment', op: 'is' as const, value: id }, { field: 'snapshot', op: 'is' as const, value: snapshot.id }]
  return (
    <li>
      <div className={css.line}><b>{snapshot.name}</b><span className="muted">{f.moment(snapshot.at)}{snapshot.byName && ` · ${snapshot.byName}`}</span><Link to={membersAt(then)}>{t.count} {f.number(snapshot.count)}</Link>
        <span className={css.end}><Button kind="text" onClick={() => setCompared(!compared)} expanded={compared}>{t.compare}</Button>{mayChange && <Button kind="quiet" icon="trash" label={t.forget} onClick={() => forget.mutate(at)} />}</span></div>
      {compared && data && <div className={css.line}><Link to={membersAt({ all: [now, then] })}>{t.stayed} {f.number(data.stayed)}</Link><Link to={membersAt({ all: [now, { not: then }] })}>{t.entered} {f.number(data.entered)}</Link><Link to={membersAt({ all: [then, { not: now }] })}>{t.left} {f.number(data.left)}</Link></div>}
    </li>
  )
}
