import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { Card } from '#ui/card.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { EmptyState } from '#ui/states.tsx'
import { texts } from '../../messages/web.ts'
import css from './overview.module.css'
import { addressOfQuestion, type Question, totalIn, useAnswer } from './use-question.ts'

const measures = ['orders.revenue', 'orders.count', 'orders.buyers', 'parties.new', 'touchpoints.contacts', 'orders.returnRate']
const week: Question = { measures, period: { last: 7, unit: 'day' }, compare: 'previous' }

/** The last seven days beside the seven before, figure by figure; each opens the analysis that it comes from. */
export default function WeekPanel() {
  const t = useText(texts).overview
  const f = useFormat()
  const { data, isPending } = useAnswer(week)
  return (
    <Card title={t.changed} {...(data?.period && { note: t.span(f.day(data.period.from), f.day(data.period.to)) })}>
      {isPending ? <Lines count={6} /> : data ? <Table answer={data} /> : <EmptyState inline title={t.notNow} />}
      <p className="muted small">{t.changedDefinition}</p>
    </Card>
  )
}

function Table({ answer }: { answer: NonNullable<ReturnType<typeof useAnswer>['data']> }) {
  const t = useText(texts).overview
  const f = useFormat()
  const named = useNamed()
  const say = (unit: string, value: number | null): string => (value === null ? '—' : unit === 'money' ? f.money(value, answer.currency) : unit === 'ratio' ? f.percent(value, 1) : f.number(value))
  return (
    <table className={css.table} aria-label={t.changed}>
      <thead><tr><th scope="col">{t.measure}</th><th scope="col">{t.thisWeek}</th><th scope="col">{t.lastWeek}</th><th scope="col">{t.change}</th></tr></thead>
      <tbody>
        {answer.measures.map(({ key, label, unit }, i) => {
          const { now, before } = totalIn(answer, i)
          return <tr key={key}><th scope="row"><Link to={addressOfQuestion({ ...week, measures: [key] })}>{named(label)}</Link></th><td>{say(unit, now)}</td><td>{say(unit, before)}</td><td>{now === null || !before ? '—' : `${now >= before ? '+' : ''}${f.percent(now / before - 1, 0)}`}</td></tr>
        })}
      </tbody>
    </table>
  )
}
