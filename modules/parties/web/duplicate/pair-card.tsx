import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { classes } from '#ui/classes.ts'
import { RelativeTime } from '#ui/relative-time.tsx'
import { Tag } from '#ui/tag.tsx'
import { dismissDuplicate, type Duplicate, findDuplicates, reopenDuplicate } from '../../duplicate/contract.ts'
import { duplicateTexts } from '../../messages/web-duplicate.ts'
import css from './duplicates.module.css'

/** A pair that may be one: how likely and why, what speaks against it, both records beside each other. */
export function PairCard({ pair }: { pair: Duplicate }) {
  const t = useText(duplicateTexts)
  const f = useFormat()
  return (
    <Card>
      <header className={css.head}>
        <strong className={classes(css.score, pair.score >= 90 && css.sure)}>{t.list.likely(f.number(pair.score))}</strong>
        {pair.reasons.map((reason) => <Tag key={reason} tone="jade">{t.reasons[reason]}</Tag>)}
        {pair.against.map((doubt) => <Tag key={doubt} tone="amber">{t.doubts[doubt]}</Tag>)}
      </header>
      <Sides pair={pair} />
      <footer className={css.foot}><Acts pair={pair} /></footer>
    </Card>
  )
}

function Acts({ pair }: { pair: Duplicate }) {
  const t = useText(duplicateTexts).list
  const params = { id: pair.id }
  const reopen = useAct(reopenDuplicate, { refreshes: [findDuplicates], done: t.againDone })
  const dismiss = useAct(dismissDuplicate, { refreshes: [findDuplicates], done: t.apartDone, undo: () => reopen.mutate({ params }) })
  const [older, newer] = pair.parties
  if (pair.dismissedAt) return <Button busy={reopen.isPending} onClick={() => reopen.mutate({ params })}>{t.again}</Button>
  return (
    <>
      {pair.mayMerge ? <Button kind="primary" to={`/parties/merge?a=${older.id}&b=${newer.id}&from=list`}>{t.merge}</Button> : <span className="muted">{t.noMerge}</span>}
      <Button busy={dismiss.isPending} onClick={() => dismiss.mutate({ params })}>{t.apart}</Button>
    </>
  )
}

function Sides({ pair: { parties } }: { pair: Duplicate }) {
  const t = useText(duplicateTexts).list
  const f = useFormat()
  const [a, b] = parties
  const dash = <span className="muted">—</span>
  const rows = [
    { label: t.phone, values: parties.map((p) => p.phone && f.phone(p.phone)) }, { label: t.email, values: parties.map((p) => p.email) }, { label: t.birthday, values: parties.map((p) => p.birthday && f.day(p.birthday)) },
    { label: t.owner, values: parties.map((p) => [p.ownerName, p.unitName].filter(Boolean).join(' / ') || null) },
  ]
  return (
    <table className={css.sides}>
      <thead><tr><th scope="col"><span className="hidden-but-read">{t.field}</span></th>{[a, b].map((p) => <th key={p.id} scope="col"><Link to={`/parties/${p.id}`}>{p.name}</Link></th>)}</tr></thead>
      <tbody>
        {rows.map(({ label, values: [left, right] }) => {
          const same = left !== null && left === right
          return <tr key={label} className={classes(same && css.same)}><th scope="row">{label}</th><td>{left ?? dash}</td><td>{right ?? dash}</td></tr>
        })}
        <tr><th scope="row">{t.created}</th><td><RelativeTime at={a.createdAt} /></td><td><RelativeTime at={b.createdAt} /></td></tr>
      </tbody>
    </table>
  )
}
