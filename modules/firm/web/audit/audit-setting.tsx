import { useState } from 'react'
import { z } from 'zod'
import { useFormat } from '#platform/web/format.ts'
import { useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, usePages } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { texts as ui } from '#ui/messages/index.ts'
import { PageHead } from '#ui/page-head.tsx'
import { Peek } from '#ui/peek.tsx'
import { TableSkeleton } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { usePhone } from '#ui/use-phone.ts'
import { type AuditEntry, findAudit, verifyAudit } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../firm.module.css'
import { AuditFilters } from './audit-filters.tsx'
import { AuditTable } from './audit-table.tsx'
import { EntryDetail } from './entry-detail.tsx'
import { useDeed } from './use-deed.ts'

export const AuditState = z.object({ object: z.string().optional(), objectId: z.string().optional(), actorId: z.string().optional(), action: z.string().optional(), from: z.string().optional(), to: z.string().optional() })
export type AuditState = z.output<typeof AuditState>

const start = (day: string | undefined): string | undefined => (day ? new Date(`${day}T00:00:00`).toISOString() : undefined)
const end = (day: string | undefined): string | undefined => (day ? new Date(`${day}T23:59:59.999`).toISOString() : undefined)

/** Who did what: filters, each entry with what it changed, and the check of the chain. */
export default function AuditSetting() {
  const t = useText(texts)
  const common = useText(ui)
  const phone = usePhone()
  const deed = useDeed()
  const [state, setState] = useSearchState(AuditState)
  const [open, setOpen] = useState<AuditEntry | null>(null)
  const { from, to, ...rest } = state
  const list = usePages(findAudit, { query: { limit: 50, ...rest, ...(from && { from: start(from) }), ...(to && { to: end(to) }) } })
  return (
    <>
      <PageHead title={t.audit.title} note={t.audit.text} {...(phone && { back: { to: '/settings', label: t.back } })} actions={<Button onClick={list.again}>{t.audit.refresh}</Button>} />
      <Chain />
      <AuditFilters state={state} onChange={setState} />
      {list.error ? <ErrorState problem={list.error} again={list.again} /> : list.isPending ? <TableSkeleton columns={5} /> : list.items.length ? <AuditTable entries={list.items} onOpen={setOpen} /> : <EmptyState title={t.audit.empty} icon="search" />}
      {list.hasMore && <div style={{ marginTop: 12, textAlign: 'center' }}><Button onClick={list.more} busy={list.isFetching}>{common.more}</Button></div>}
      {open && <Peek title={deed(open)} onClose={() => setOpen(null)}><EntryDetail entry={open} /></Peek>}
    </>
  )
}

/** Checks the whole log when asked, and says what it found. */
function Chain() {
  const t = useText(texts).audit
  const f = useFormat()
  const { mutate, data, isPending } = useAct(verifyAudit)
  const n = f.number
  return (
    <div className="row" style={{ marginBottom: 16 }}>
      <Button icon="link" onClick={() => mutate({})} busy={isPending}>{t.verify}</Button>
      {data && (data.broken.length === 0
        ? <span className={css.note} role="status">{t.whole(n(data.entries), n(data.links))}{data.unsealed > 0 && ` · ${t.unsealed(n(data.unsealed))}`}</span>
        : <div className={css.broken} role="alert"><strong>{t.broken(n(data.broken.length))}</strong>{data.broken.slice(0, 20).map((b) => <div key={b.seq}>{t.link(n(b.seq), b.reason)}</div>)}</div>)}
    </div>
  )
}
