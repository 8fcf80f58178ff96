import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { usePages } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Tag } from '#ui/tag.tsx'
import { findAlike, type LookAlike } from '../../look-alike/contract.ts'
import { texts } from '../../messages/discovery.ts'
import css from '../word/discovery.module.css'

/** Below it members are hardly told from others. */
const POOR = 0.6

/** The most alike first, each with what makes it so, and how far the list may be believed. */
export function AlikeList({ question, answer }: { question: LookAlike; answer: NonNullable<LookAlike['answer']> }) {
  const t = useText(texts).alike
  const f = useFormat()
  const named = useNamed()
  const list = usePages(findAlike, { params: { id: question.id }, query: { limit: 10 } })
  return (
    <>
      <p>{t.members(f.number(answer.members), f.number(answer.others))} · {t.worth(f.number(answer.topLift, 1), f.fixed(answer.auc, 2))} {answer.auc < POOR && <b>{t.poor}</b>} <span className="muted small">{t.by[answer.method]}</span></p>
      <div className={css.chips}><span className="muted small">{t.telling}</span>{answer.telling.filter((one) => Math.abs(one.apart) >= 0.2).map((one) => <Tag key={named(one.label)}>{named(one.label)}</Tag>)}</div>
      <div className={css.scroll} tabIndex={0} role="group" aria-label={question.name} style={{ maxHeight: 320 }}>
        <table className={css.table} aria-label={question.name}>
          <thead><tr><th scope="col">{t.party}</th><th scope="col" className={css.end}>{t.likeness}</th><th scope="col">{t.why}</th></tr></thead>
          <tbody>{list.items.map((one) => <tr key={one.party.id}><td className={css.name}><Link to={`/parties/${one.party.id}`}>{one.party.name}</Link></td><td className={css.end}>{f.percent(one.likeness, 0)}</td><td className={css.why}>{f.list(one.reasons.map(named))}</td></tr>)}</tbody>
        </table>
      </div>
      {list.hasMore && <Button kind="quiet" onClick={list.more} busy={list.isFetching}>{t.more}</Button>}
    </>
  )
}
