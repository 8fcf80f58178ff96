import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { Card } from '#ui/card.tsx'
import { Figure } from '#ui/figure.tsx'
import { ProgressLine } from '#ui/progress-line.tsx'
import { EmptyState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import type { Campaign } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './campaign.module.css'
import { letterOf } from './draft.ts'

/** How far a campaign came: who is in it, and each wave. */
export function RunPart({ campaign: { id, members, waves, enrolling, problem, startsAt, begunAt } }: { campaign: Campaign }) {
  const t = useText(texts)
  const f = useFormat()
  if (!begunAt) return <EmptyState title={t.run.notBegun} {...(startsAt && { text: t.run.begins(f.moment(startsAt)) })} icon="today" />
  return (
    <div className="stack">
      {problem && <Card tone="vermilion"><p role="alert">{t.run.problem(problem)}</p></Card>}
      {enrolling && <ProgressLine label={t.run.entering} done={enrolling.entered} total={enrolling.of} />}
      <div className={css.figures}>{(['treated', 'held', 'firm'] as const).map((part) => <Figure key={part} label={t.run[part]} value={f.number(members[part])} definition={t.run[part]} to={`/marketing/campaigns/${id}/parties?part=${part}`} />)}</div>
      <Card title={t.run.label} actions={<Link to="/marketing/messages">{t.run.delivery}</Link>}>
        <div className={css.scroll} tabIndex={0} role="group" aria-label={t.run.label}>
          <table className={css.table}>
            <thead><tr><th scope="col">{t.content.name}</th><th scope="col">{t.content.due}</th><th scope="col">{t.list.state}</th><th scope="col" className={css.number}>{t.run.queued}</th><th scope="col" className={css.number}>{t.run.withheld}</th><th scope="col" className={css.number}>{t.run.withoutOffer}</th></tr></thead>
            <tbody>{waves.map((w) => (
              <tr key={w.id}><td>{w.name || t.content.wave(w.number)}{w.winner !== null && <div className="muted small">{t.run.winner(letterOf(w.winner), w.decided === 'won')}</div>}</td><td>{f.moment(w.dueAt)}</td><td><Tag tone={w.state === 'done' ? 'jade' : w.state === 'testing' ? 'amber' : 'plain'}>{t.run.waveState[w.state]}</Tag></td>
                <td className={css.number}>{f.number(w.queued)}</td><td className={css.number}>{f.number(w.withheld)}</td><td className={css.number}>{f.number(w.withoutOffer)}</td></tr>))}</tbody>
          </table>
        </div>
      </Card>
    </div>
  )
}
