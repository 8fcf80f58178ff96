import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { RelativeTime } from '#ui/relative-time.tsx'
import { findMerges, type Merge } from '../../merge/contract.ts'
import { duplicateTexts } from '../../messages/web-duplicate.ts'
import css from './merge.module.css'
import { UnmergeDialog } from './unmerge-dialog.tsx'
import { useValues } from './use-values.ts'

/** What was merged into a party, each with its undo; nothing where nothing was. */
export default function MergesCard({ partyId }: { partyId: string }) {
  const t = useText(duplicateTexts).past
  const { data } = useCall(findMerges, { params: { id: partyId } })
  const [undoing, setUndoing] = useState<Merge | null>(null)
  if (!data?.merges.length) return null
  return (
    <Card title={t.title}>
      <ul className={css.past}>{data.merges.map((merge) => <li key={merge.id}><Line merge={merge} onUndo={() => setUndoing(merge)} /></li>)}</ul>
      {undoing && <UnmergeDialog partyId={partyId} merge={undoing} onClose={() => setUndoing(null)} />}
    </Card>
  )
}

function Line({ merge, onUndo }: { merge: Merge; onUndo: () => void }) {
  const t = useText(duplicateTexts).past
  const f = useFormat()
  const may = useMay()
  const { label } = useValues()
  const chosen = Object.entries(merge.choices).filter(([, side]) => side === 'merged').map(([field]) => label(field))
  return (
    <>
      <span className={merge.undoneAt ? css.undone : undefined}>{t.into(merge.mergedName ?? t.unnamed)}</span>
      <span className="muted small">{merge.byName} <RelativeTime at={merge.at} />{merge.undoneAt && ` · ${t.undone(f.relative(merge.undoneAt))}`}</span>
      {chosen.length > 0 && <span className="two small">{t.chosen(f.list(chosen))}</span>}
      {!merge.undoneAt && may(['merge', 'party']) && <span><Button kind="text" onClick={onUndo}>{t.undo}</Button></span>}
    </>
  )
}
