import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { findParties } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { findTags, tagParties, undoTagging } from '../../tag/contract.ts'
import { TagChoice } from '../pick/tag-choice.tsx'
import type { Meant } from './list-bulk.tsx'

/** Puts tags on many, or takes them off, with an undo. */
export function TaggingDialog({ way, meant, n, onDone, onClose }: { way: 'tag' | 'untag'; meant: Meant; n: string; onDone: () => void; onClose: () => void }) {
  const t = useText(texts).bulk
  const f = useFormat()
  const [names, setNames] = useState<string[]>([])
  const undo = useAct(undoTagging, { refreshes: [findParties], done: t.untagged })
  const act = useAct(tagParties, {
    refreshes: [findParties, findTags], done: ({ changed, skipped }) => t.tagged(f.number(changed), skipped ? f.number(skipped) : null), undo: ({ id }) => undo.mutate({ params: { id } }),
    onDone: () => { onDone(); onClose() },
  })
  const apply = (): void => act.mutate({ body: { ...meant, ...(way === 'tag' ? { add: names } : { remove: names }) } })
  return (
    <Dialog title={way === 'tag' ? t.tagTitle(n) : t.untagTitle(n)} open onClose={onClose} act={{ label: t.act, onClick: apply, disabled: !names.length, busy: act.isPending }}>
      <TagChoice value={names} onChange={setNames} label={t.tag} fresh={way === 'tag'} onSend={() => { if (names.length) apply() }} />
    </Dialog>
  )
}
