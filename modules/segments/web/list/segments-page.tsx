import { Checkbox } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { useFilterWords } from '#modules/parties/web/filter/use-filter-words.ts'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { Link, useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Block } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { usePhone } from '#ui/use-phone.ts'
import { ViewTabs } from '#ui/view-tabs.tsx'
import { texts } from '../../messages/web.ts'
import { findSegments, type Segment } from '../../segment/contract.ts'
import { membersAt } from '../segment/members-at.ts'
import { SegmentMenu } from '../segment/segment-menu.tsx'
import { ImportButton } from './import-button.tsx'
import css from './segments.module.css'

const State = z.object({ archived: z.enum(['true', 'false']).default('false') })
const MOST_COMPARED = 8

/** The firm's segments: whom each holds in a sentence, how many, whose it is; and which lie over each other. */
export default function SegmentsPage() {
  const t = useText(texts)
  const may = useMay()(['create', 'segment'])
  const [{ archived }] = useSearchState(State)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const { data, error, refetch } = useCall(findSegments, { query: { archived } }, { refetchInterval: ({ state }) => (state.data?.segments.some((s) => s.filling) ? 2000 : false) })
  const compare = chosen.length > 1 && <Button icon="partners" to={`/insight/segments/overlaps?ids=${chosen.join(',')}`}>{t.compare}</Button>
  const toggle = (id: string): void => setChosen(chosen.includes(id) ? chosen.filter((c) => c !== id) : [...chosen, id].slice(-MOST_COMPARED))
  return (
    <>
      <PageHead title={t.title} note={t.note} actions={<>{compare}{may && <ImportButton />}{may && <Button kind="primary" icon="plus" to="/insight/segments/new">{t.create}</Button>}</>} />
      <ViewTabs label={t.title} tabs={[{ key: 'live', label: t.live, to: '/insight/segments', active: archived === 'false' }, { key: 'archived', label: t.showArchived, to: '/insight/segments?archived=true', active: archived === 'true' }]} />
      {error ? <ErrorState problem={error} again={() => void refetch()} />
        : !data ? <Block height={240} />
          : !data.segments.length ? <EmptyState title={t.empty} text={t.emptyText} icon="filter" {...(may && { action: { label: t.create, to: '/insight/segments/new' } })} />
            : <Card><Rows segments={data.segments} chosen={chosen} toggle={toggle} /></Card>}
    </>
  )
}

interface RowsProps { segments: readonly Segment[]; chosen: readonly string[]; toggle: (id: string) => void }

function Rows({ segments, chosen, toggle }: RowsProps) {
  const t = useText(texts)
  const f = useFormat()
  const phone = usePhone()
  const { say } = useFilterWords(segments.map((s) => s.definition))
  const count = (s: Segment) => (s.filling ? <span className="muted">{t.filling}</span> : <Link to={membersAt({ field: 'segment', op: 'is', value: s.id })}>{t.preview.count(f.number(s.count))}</Link>)
  const choice = (s: Segment) => <Checkbox aria-label={t.choose(s.name)} checked={chosen.includes(s.id)} onChange={() => toggle(s.id)} />
  const name = (s: Segment) => <><Link to={`/insight/segments/${s.id}`}>{s.name}</Link> {!s.shared && <Tag>{t.private}</Tag>}</>
  if (phone) return <ul className={css.cards}>{segments.map((s) => <li key={s.id}><div className={css.line}>{choice(s)}{name(s)}<span className={css.end}>{count(s)}<SegmentMenu segment={s} /></span></div><span className="muted small">{say(s.definition)}</span></li>)}</ul>
  return (
    <div className={css.scroll} tabIndex={0} role="group" aria-label={t.title}>
      <table className={css.table}>
        <thead><tr><th scope="col"><span className="hidden-but-read">{t.compare}</span></th><th scope="col">{t.name}</th><th scope="col">{t.reads}</th><th scope="col" className={css.number}>{t.members}</th><th scope="col">{t.owner}</th><th scope="col">{t.lookedAt}</th><th scope="col"><span className="hidden-but-read">{t.snapshots.actions}</span></th></tr></thead>
        <tbody>{segments.map((s) => <tr key={s.id}><td>{choice(s)}</td><td>{name(s)}{s.description && <div className="muted small">{s.description}</div>}</td><td className={css.words}>{say(s.definition)}</td><td className={css.number}>{count(s)}</td><td>{s.ownerName}</td><td>{s.lookedAt ? f.relative(s.lookedAt) : '—'}</td><td><SegmentMenu segment={s} /></td></tr>)}</tbody>
      </table>
    </div>
  )
}
