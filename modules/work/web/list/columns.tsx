import type { Format } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import type { Column } from '#ui/list/column.ts'
import type { PhoneRow } from '#ui/list/phone-list.tsx'
import { RelativeTime } from '#ui/relative-time.tsx'
import { Tag } from '#ui/tag.tsx'
import type { WorkItem } from '../../contract.ts'
import type en from '../../messages/web.en.ts'
import css from './list.module.css'

interface Making { t: typeof en; f: Format; ended: boolean }
const dash = <span className="muted">—</span>

/** The list's columns: what and for whom, then when it is due, or how and when it ended. */
export function columnsFor({ t, f, ended }: Making): Column<WorkItem>[] {
  const when: Column<WorkItem>[] = ended
    ? [{ key: 'outcome', head: t.list.outcome, cell: (item) => <Outcome item={item} t={t} /> }, { key: 'ended', head: t.list.when, cell: (item) => <RelativeTime at={item.endedAt} /> }]
    : [{ key: 'due', head: t.list.due, cell: (item) => <Due item={item} t={t} f={f} /> }]
  return [
    { key: 'what', head: t.list.what, cell: (item) => item.what },
    { key: 'party', head: t.list.party, cell: (item) => (item.party ? <Link to={`/parties/${item.party.id}`}>{item.party.name}</Link> : dash) },
    { key: 'kind', head: t.list.kind, cell: (item) => (item.kind === 'promise' ? t.givenBy[item.givenBy] : t.kinds[item.kind]) },
    ...when,
    { key: 'owner', head: t.list.owner, cell: (item) => item.owner.name },
    { key: 'by', head: t.list.by, cell: (item) => (item.by && item.by.id !== item.owner.id ? item.by.name : dash) },
  ]
}

/** The day as people say it, and how late. */
export function Due({ item, t, f }: { item: WorkItem; t: typeof en; f: Format }) {
  const day = item.daysLate === 0 ? t.due.today : item.daysLate === -1 ? t.due.tomorrow : f.day(item.dueOn)
  return <span className={css.when}>{item.dueTime ? t.due.at(day, item.dueTime) : day}{item.daysLate > 0 && <Tag tone={item.kind === 'promise' ? 'vermilion' : 'amber'}>{t.due.late(item.daysLate)}</Tag>}</span>
}

export const Outcome = ({ item, t }: { item: WorkItem; t: typeof en }) => (item.outcome ? <Tag tone={({ completed: 'jade', kept: 'jade', broken: 'vermilion', dropped: 'plain' } as const)[item.outcome]}>{t.outcomes[item.outcome]}</Tag> : dash)

/** The same in two lines. */
export const phoneRow = ({ t, f, ended }: Making) => (item: WorkItem): PhoneRow => ({
  title: item.what, aside: ended ? <Outcome item={item} t={t} /> : <Due item={item} t={t} f={f} />, note: [item.party?.name, item.kind === 'promise' ? t.givenBy[item.givenBy] : t.kinds[item.kind], item.owner.name].filter(Boolean).join(' · '),
})
