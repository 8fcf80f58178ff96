import { useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { DayField } from '#ui/day-field.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { type Entry, recordEntry } from '../../contract.ts'
import { sentences } from '../../entry/sentences.ts'
import { texts } from '../../messages/web.ts'
import css from '../dialogue.module.css'
import { talked } from '../word/refreshed.ts'

const marks = ['asked-party', 'said-party', 'promised-us', 'promised-party', 'agreed-us', 'open-us'] as const

/** Marks a sentence of what was said on a channel: one click on the sentence, one on what it is. */
export function MarkDialog({ partyId, source, refId, text, onClose }: { partyId: string; source: 'touchpoint' | 'message'; refId: string; text: string; onClose: () => void }) {
  const t = useText(texts).talk
  const all = sentences(text)
  const [picked, setPicked] = useState(all.length === 1 ? 0 : -1)
  const [dueOn, setDueOn] = useState<string | null>(null)
  const act = useAct(recordEntry, { refreshes: talked, done: (entry) => t.marked(t.kinds[entry.kind]), onDone: onClose })
  const mark = (which: (typeof marks)[number]): void => {
    const [kind, side] = which.split('-') as [Entry['kind'], Entry['side']]
    act.mutate({ params: { id: partyId }, body: { kind, side, text: all[picked]!, source, refId, ...(dueOn && kind !== 'said' && { dueOn }) } })
  }
  return (
    <Dialog title={t.markTitle} open onClose={onClose}>
      <p className="muted small">{t.markNote}</p>
      <ul className={css.sentences}>{all.map((sentence, i) => <li key={`${String(i)} ${sentence}`}><button type="button" aria-pressed={picked === i} onClick={() => setPicked(i)}>{sentence}</button></li>)}</ul>
      <div className={css.acts}>{marks.map((which) => <Button key={which} disabled={picked < 0} busy={act.isPending} onClick={() => mark(which)}>{t.marks[which]}</Button>)}</div>
      <div style={{ marginTop: 12 }}><span className="muted small">{t.dueOn}</span><DayField label={t.dueOn} value={dueOn} onChange={setDueOn} /></div>
    </Dialog>
  )
}
