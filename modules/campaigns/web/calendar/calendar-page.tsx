import { z } from 'zod'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { Link, useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { classes } from '#ui/classes.ts'
import { PageHead } from '#ui/page-head.tsx'
import { Block } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { usePhone } from '#ui/use-phone.ts'
import { findPosts, type SocialPost } from '#modules/social/contract.ts'
import { type CampaignSummary, findCampaigns, findCollisions } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './calendar.module.css'
import { monthAfter, weeksOf } from './days-of.ts'

const State = z.object({ month: z.string().regex(/^\d{4}-\d\d$/).optional() })

/** When the firm writes to whom: a month of all campaigns' sendings, and which of them reach the same parties. */
export default function CalendarPage() {
  const t = useText(texts)
  const f = useFormat()
  const may = useMay()
  const [{ month: asked }, set] = useSearchState(State)
  const now = f.dayOf(new Date().toISOString())
  const month = asked ?? now.slice(0, 7)
  const weeks = weeksOf(month)
  const range = { from: `${weeks[0]![0]}T00:00:00Z`, to: `${weeks.at(-1)![6]}T23:59:59Z` }
  const { data, error, refetch } = useCall(findCampaigns, { query: range }, { placeholderData: (before) => before })
  const { data: posts } = useCall(findPosts, { query: { ...range, state: 'released', limit: 200 } }, { enabled: may(['read', 'social-post']), placeholderData: (before) => before })
  const step = (by: number) => set({ month: monthAfter(month, by) })
  const turn = <><Button kind="quiet" icon="left" label={t.calendar.before} onClick={() => step(-1)} /><span className={css.month}>{f.month(month)}</span><Button kind="quiet" icon="right" label={t.calendar.next} onClick={() => step(1)} />{asked && asked !== now.slice(0, 7) && <Button onClick={() => set({ month: undefined })}>{t.calendar.today}</Button>}{may(['update', 'campaign']) && <Button kind="primary" icon="plus" to="/marketing/campaigns">{t.list.create}</Button>}</>
  return (
    <>
      <PageHead title={t.calendar.title} note={t.calendar.note} actions={turn} />
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : !data ? <Block height={420} /> : <div className="stack"><Month weeks={weeks} month={month} today={now} campaigns={data.items} posts={posts?.items ?? []} /><Collisions {...range} /></div>}
    </>
  )
}

interface MonthProps { weeks: string[][]; month: string; today: string; campaigns: readonly CampaignSummary[]; posts: readonly SocialPost[] }
interface Send { key: string; day: string; at: string; text: string; to: string }

function Month({ weeks, month, today, campaigns, posts }: MonthProps) {
  const t = useText(texts).calendar
  const f = useFormat()
  const phone = usePhone()
  const sends = campaigns.filter((c) => c.state !== 'stopped').flatMap((c) => c.waves.map((w): Send => ({ key: w.id, day: f.dayOf(w.dueAt), at: w.dueAt, text: `${f.time(w.dueAt)} ${c.name}${c.waves.length > 1 ? ` · ${w.name || t.wave(w.number)}` : ''}`, to: `/marketing/campaigns/${c.id}` }))).concat(posts.map((p): Send => { const at = p.publications.find((u) => u.publishedAt)?.publishedAt ?? p.dueAt ?? p.createdAt; return { key: `post ${p.id}`, day: f.dayOf(at), at, text: `${f.time(at)} ${p.publications.map((u) => u.account.name).join(' · ')}: ${p.text.slice(0, 40)}`, to: `/marketing/social/${p.id}` } })).sort((a, b) => a.at.localeCompare(b.at))
  const of = (day: string) => sends.filter((s) => s.day === day).map((s) => <li key={s.key}><Link to={s.to}>{s.text}</Link></li>)
  const inMonth = sends.filter((s) => s.day.startsWith(month))
  if (phone) return <Card>{inMonth.length ? <ul className={css.plain}>{inMonth.map((s) => <li key={s.key}><span className="muted">{f.dayHeading(s.day)}</span> <Link to={s.to}>{s.text}</Link></li>)}</ul> : <p className="muted">{t.empty}</p>}</Card>
  return (
    <Card>
      <div className={css.scroll} tabIndex={0} role="group" aria-label={t.label(f.month(month))}>
        <table className={css.grid} aria-label={t.label(f.month(month))}>
          <thead><tr>{t.weekdays.map((d) => <th key={d} scope="col">{d}</th>)}</tr></thead>
          <tbody>{weeks.map((week) => <tr key={week[0]}>{week.map((day) => <td key={day} className={classes(!day.startsWith(month) && css.other, day === today && css.today)}><span className={css.day}>{Number(day.slice(8))}</span><ul className={css.sends}>{of(day)}</ul></td>)}</tr>)}</tbody>
        </table>
      </div>
      {!inMonth.length && <p className="muted">{t.empty}</p>}
    </Card>
  )
}

function Collisions(range: { from: string; to: string }) {
  const t = useText(texts).calendar
  const f = useFormat()
  const { data } = useCall(findCollisions, { query: range }, { placeholderData: (before) => before, refetchInterval: ({ state }) => (state.data?.pending ? 4000 : false) })
  if (!data) return null
  return (
    <Card title={t.collisions} note={t.collisionsNote} {...(data.collisions.length && { tone: 'amber' as const })}>
      {data.collisions.length ? <ul className={css.plain}>{data.collisions.map((c) => <li key={`${c.a.id} ${c.b.id}`}><Link to={`/marketing/campaigns/${c.a.id}`}>{t.shared(f.number(c.parties), c.a.name, c.b.name)}</Link> <span className="muted">{f.moment(c.from)}</span></li>)}</ul> : !data.pending && <p className="muted">{t.noCollisions}</p>}{data.pending && <p className="muted" role="status">{t.countingCollisions}</p>}
    </Card>
  )
}
