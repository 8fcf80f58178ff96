import { Suspense, useState } from 'react'
import { lazily } from '#platform/web/lazily.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import type { WorkItem } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { Postpone } from './postpone.tsx'
import { doneBy, useEnding } from './use-ending.ts'

const CallDialog = lazily(() => import('./call-dialog.tsx'))

/** The clicks of an open item: call where someone is to be called, else do it; another day; and a promise may fail. Each takes one click, and is taken back by another. */
export function WorkActs({ item }: { item: WorkItem }) {
  const t = useText(texts)
  const [open, setOpen] = useState(false)
  const { end, busy } = useEnding()
  const verb = doneBy(item)
  const calls = item.kind === 'follow-up' && item.party !== null
  return (
    <>
      {calls && <Button kind="primary" onClick={() => setOpen(true)}>{t.call.act}</Button>}
      {!calls && <Button kind="primary" busy={busy} onClick={() => end(verb, item)}>{t.verbs[verb]}</Button>}
      <Postpone item={item} />
      {calls && <Button busy={busy} onClick={() => end(verb, item)}>{t.verbs[verb]}</Button>}
      {item.kind === 'promise' && <Button busy={busy} onClick={() => end('break', item)}>{t.verbs.break}</Button>}
      {open && item.party && <Suspense fallback={null}><CallDialog item={item} party={item.party} onClose={() => setOpen(false)} /></Suspense>}
    </>
  )
}
