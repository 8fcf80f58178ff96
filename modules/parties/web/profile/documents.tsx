import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { Tag } from '#ui/tag.tsx'
import type { Party } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { DocumentsDialog } from './documents-dialog.tsx'

/** The identity documents of a party, each by its kind and what of its number may be seen. */
export function Documents({ party, edits }: { party: Party; edits: boolean }) {
  const t = useText(texts)
  const [open, setOpen] = useState(false)
  return (
    <>
      {party.documents.map((d) => <div key={d.id}><span className="name">{t.documents.kinds[d.kind]} {d.number}</span> <Holds until={d.validTo} /></div>)}
      {edits && <Button kind="text" onClick={() => setOpen(true)}>{party.documents.length ? t.edit : t.documents.add}</Button>}
      {open && <DocumentsDialog party={party} onClose={() => setOpen(false)} />}
    </>
  )
}

/** Until when a document holds; one that has run out says so. */
export function Holds({ until }: { until: string | null }) {
  const t = useText(texts).documents
  const f = useFormat()
  if (!until) return null
  return until < f.dayOf(new Date().toISOString()) ? <Tag tone="vermilion">{t.expired(f.day(until))}</Tag> : <span className="small muted">{t.until(f.day(until))}</span>
}
