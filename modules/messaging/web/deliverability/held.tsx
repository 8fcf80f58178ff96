import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/states.tsx'
import type { Deliverability } from '../../contract.ts'
import { texts } from '../../messages/delivery.ts'
import { texts as words } from '../../messages/web.ts'
import { reasonOf } from '../list/columns.tsx'
import { Table } from './table.tsx'

/** Why messages were held back. */
export function Held({ data: { held } }: { data: Deliverability }) {
  const t = useText(texts).overview
  const w = useText(words)
  const f = useFormat()
  return (
    <Card title={t.held} note={t.heldNote}>
      {held.length ? <Table label={t.held} heads={[{ label: t.why }, { label: t.messages, end: true }]} rows={held.map((h) => ({ key: h.reason, cells: [reasonOf(w, h.reason), f.number(h.messages)] }))} /> : <EmptyState inline title={t.heldNone} />}
    </Card>
  )
}
