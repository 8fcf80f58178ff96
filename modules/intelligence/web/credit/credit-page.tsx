import { z } from 'zod'
import { useFormat } from '#platform/web/format.ts'
import { Link, useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { type ItemOf, usePages } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Block } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { PickTag, Tag } from '#ui/tag.tsx'
import { texts } from '../../messages/web.ts'
import { findCreditRisks } from '../../contract.ts'
import css from '../insight/insight.module.css'

const which = ['all', 'overdue', 'over-limit'] as const
const State = z.object({ which: z.enum(which).default('all') })

/** Who owes how much, since when, and within which limit. */
export default function CreditPage() {
  const t = useText(texts).judged.credit
  const [{ which: shown }, setState] = useSearchState(State)
  const list = usePages(findCreditRisks, { query: { which: shown, limit: 50 } })
  const names = { all: t.all, overdue: t.overdue, 'over-limit': t.overLimit }
  return (
    <>
      <PageHead title={t.title} note={t.lead} />
      {list.error ? <ErrorState problem={list.error} again={list.again} />
        : list.isPending ? <div className="stack"><Block height={92} /><Block height={360} /></div>
          : (
            <>
              {list.first?.totals && <Totals totals={list.first.totals} currency={list.first.currency} />}
              <Card title={t.parties} actions={<span className="row" role="group" aria-label={t.which}>{which.map((w) => <PickTag key={w} chosen={shown === w} onPick={() => setState({ which: w })}>{names[w]}</PickTag>)}</span>}>
                {list.items.length ? <Risks risks={list.items} currency={list.first?.currency ?? 'CNY'} /> : <EmptyState inline title={t.none} />}
                {list.hasMore && <Button busy={list.isFetching} onClick={list.more}>{t.more}</Button>}
                <p className="small two">{t.definition}</p>
              </Card>
            </>
          )}
    </>
  )
}

type Reply = NonNullable<ReturnType<typeof usePages<typeof findCreditRisks>>['first']>

function Totals({ totals, currency }: { totals: NonNullable<Reply['totals']>; currency: string }) {
  const t = useText(texts).judged.credit
  const f = useFormat()
  const figures = [[t.parties, f.number(totals.parties), { field: 'unpaid', op: 'atLeast', value: 0.01 }], [t.unpaid, f.money(Number(totals.unpaid), currency), null], [t.overdue, f.number(totals.overdueParties), { field: 'overdueDays', op: 'atLeast', value: 1 }], [t.overLimit, f.number(totals.overLimit), { field: 'overLimit', op: 'is', value: true }], [t.held, f.number(totals.held), { field: 'creditHold', op: 'isNot', value: 'none' }]] as const
  return (
    <div className={css.figures}>
      {figures.map(([label, value, filter]) => {
        const inside = <><span>{label}</span><strong>{value}</strong></>
        return filter ? <Link key={label} to="/parties" search={{ filter: JSON.stringify(filter) } as never} className={css.figure}>{inside}</Link> : <div key={label} className={css.figure}>{inside}</div>
      })}
    </div>
  )
}

function Risks({ risks, currency }: { risks: readonly ItemOf<typeof findCreditRisks>[]; currency: string }) {
  const t = useText(texts).judged.credit
  const f = useFormat()
  return (
    <div className={css.scroll} tabIndex={0} role="group" aria-label={t.parties}>
      <table className={css.table} aria-label={t.parties}>
        <thead><tr><th scope="col">{t.party}</th><th scope="col" className={css.end}>{t.unpaid}</th><th scope="col">{t.since}</th><th scope="col" className={css.end}>{t.overdue}</th><th scope="col" className={css.end}>{t.limit}</th><th scope="col">{t.rating}</th><th scope="col">{t.hold}</th></tr></thead>
        <tbody>
          {risks.map((r) => (
            <tr key={r.party.id}>
              <td><Link to={`/parties/${r.party.id}`}>{r.party.name}</Link></td><td className={css.end}>{f.exactMoney(r.unpaid, currency)}</td><td>{f.day(r.unpaidSince)}</td>
              <td className={css.end}>{r.overdueDays > 0 ? <Tag tone="vermilion">{t.days(f.number(r.overdueDays))}</Tag> : '—'}</td>
              <td className={css.end}>{r.limit === null ? '—' : <>{f.exactMoney(r.limit, currency)}{Number(r.unpaid) > Number(r.limit) && <> <Tag tone="vermilion">{t.overLimit}</Tag></>}</>}</td><td>{r.rating ?? '—'}</td>
              <td>{r.hold === 'none' ? t.holds.none : <Tag tone="amber">{t.holds[r.hold]}</Tag>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
