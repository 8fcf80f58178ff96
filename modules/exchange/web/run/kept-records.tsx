import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { usePages } from '#platform/web/use-call.ts'
import { Card } from '#ui/card.tsx'
import { findKeptRecords } from '../../contract.ts'
import { texts as told } from '../../messages/index.ts'
import { texts } from '../../messages/web.ts'
import css from '../import.module.css'

const pathOf: Record<string, (id: string) => string> = { party: (id) => `/parties/${id}`, order: (id) => `/orders/${id}`, product: (id) => `/products/${id}` }

/** What taking back left alone, and why. */
export function KeptRecords({ id }: { id: string }) {
  const t = useText(texts).result
  const say = useText(told)
  const list = usePages(findKeptRecords, { params: { id }, query: { limit: 100 } })
  return (
    <Card title={t.keptTitle}>
      <div className={css.frame}><table aria-label={t.keptTitle}><tbody>{list.items.map((k) => <tr key={`${k.object} ${k.id}`}><td>{pathOf[k.object] ? <Link to={pathOf[k.object]!(k.id)}>{k.object} {k.id}</Link> : `${k.object} ${k.id}`}</td><td>{say.kept[k.reason]}</td></tr>)}</tbody></table></div>
    </Card>
  )
}
