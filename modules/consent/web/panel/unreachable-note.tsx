import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Tag } from '#ui/tag.tsx'
import { findUnreachable } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './consent.module.css'

/** Beside a contact: that nothing reaches it, since when and in the words of the server that sent it back. */
export default function UnreachableNote({ partyId, contactId }: { partyId: string; contactId: string }) {
  const t = useText(texts)
  const f = useFormat()
  const { data } = useCall(findUnreachable, { params: { id: partyId } })
  const found = data?.contacts.find((c) => c.contactId === contactId)
  if (!found) return null
  return (
    <span className={css.unreachable}>
      <Tag tone={found.reason === 'soft-bounce' ? 'amber' : 'vermilion'}>{t.panel.unreachable(t.reasons[found.reason], f.day(f.dayOf(found.since)))}</Tag>
      <span className="muted small">{[found.said, t.panel.correct].filter(Boolean).join(' · ')}</span>
    </span>
  )
}
