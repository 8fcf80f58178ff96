import { useRef, useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { createPlaybook, findPlaybooks, getFunnel, getPlaybook, type Playbook, updatePlaybook } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import type { Draft } from './draft.ts'

const bodyOf = ({ name, ownerId, validFrom, validTo, definition }: Draft) => ({ name: name.trim(), validFrom, validTo, definition, ...(ownerId && { ownerId }) })

/** Saves a draft: a new playbook as a draft of it, a known one as its next version. Where parties are on the way, it then asks what becomes of them. */
export function useSave(playbook: Playbook | undefined, onSaved: (saved: Playbook) => void) {
  const t = useText(texts).editor
  const [migrating, setMigrating] = useState<Playbook | null>(null)
  const last = useRef<string | null>(null)
  const version = useRef(playbook?.version)
  const refreshes = [findPlaybooks, getPlaybook, getFunnel]
  const done = (saved: Playbook): void => {
    const another = playbook !== undefined && saved.number > playbook.number && saved.counts.active + saved.counts.parked > 0
    version.current = saved.version
    onSaved(saved)
    if (another) setMigrating(saved)
  }
  const create = useAct(createPlaybook, { refreshes, done: t.made, onDone: done })
  const update = useAct(updatePlaybook, { refreshes, done: t.saved, onDone: done })
  const save = (draft: Draft): void => {
    last.current = JSON.stringify(draft)
    if (playbook) update.mutate({ params: { id: playbook.id }, body: bodyOf(draft), ifMatch: String(version.current) })
    else create.mutate({ body: bodyOf(draft) })
  }
  return { save, busy: create.isPending || update.isPending, kept: (draft: Draft): boolean => last.current === JSON.stringify(draft), migrating, endMigrating: () => setMigrating(null) }
}
