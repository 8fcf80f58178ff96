import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { DoCard } from '#ui/do-card.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import type { TodayItem, WorkItem } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './item.module.css'
import { WorkActs } from './work-acts.tsx'

interface CardProps { item: WorkItem; reason: TodayItem['reason'] | null; stake?: TodayItem['stake']; /** On the party's own page its name is known. */ unnamed?: boolean }

/** One item to do: for whom, what, why now and what is at stake, with the click that does it. */
export function WorkCard({ item, reason, stake, unnamed }: CardProps) {
  const t = useText(texts)
  const f = useFormat()
  const named = item.party && !unnamed ? item.party : null
  const what = <Link to={`/work/${item.id}`} className={css.quiet}>{item.what}</Link>
  const why = [
    item.kind === 'promise' && t.givenBy[item.givenBy], stake && t.why.worth(f.money(stake.amount, stake.currency)),
    item.postponed > 0 && t.why.moved(item.postponed), item.by && item.by.id !== item.owner.id && t.why.by(item.by.name), item.note,
  ].filter(Boolean).join(' · ')
  return (
    <DoCard title={named ? named.name : what} to={named ? `/parties/${named.id}` : undefined} tag={reason && <Tag tone={toneOf(item, reason)}>{t.reasons[reason]!(item.daysLate)}</Tag>} aside={item.dueTime ?? (reason ? undefined : f.day(item.dueOn))}
      what={named ? what : undefined} why={why} tone={reason === 'overdue' ? (item.kind === 'promise' ? 'vermilion' : 'amber') : undefined} acts={item.mayChange && <WorkActs item={item} />} />
  )
}

/** A promise that is late harms; anything else late only warns. */
const toneOf = (item: Pick<WorkItem, 'kind'>, reason: TodayItem['reason']): Tone => (reason === 'overdue' ? (item.kind === 'promise' ? 'vermilion' : 'amber') : reason === 'promise-soon' ? 'indigo' : 'plain')
