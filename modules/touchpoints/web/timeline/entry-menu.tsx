import { Input } from 'antd'
import { useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Menu } from '#ui/menu.tsx'
import { correctTouchpoint, getTimeline, getTouchpoint, type TouchpointEntry } from '../../contract.ts'
import { texts as common } from '../../messages/index.ts'
import { texts } from '../../messages/web.ts'
import { useCatalogue } from '../use-catalogue.ts'
import css from './timeline.module.css'

/** Corrects or retracts what was written by hand; the log keeps what it was. */
export function EntryMenu({ entry }: { entry: TouchpointEntry }) {
  const t = useText(texts).timeline
  const { kind, kindOf } = useCatalogue()
  const [open, setOpen] = useState<'correct' | 'retract' | null>(null)
  if (!entry.mayCorrect || !kindOf(entry.kind)?.byHand) return null
  const label = t.more(kind(entry.kind))
  const items = [{ key: 'correct', label: t.correct, onClick: () => setOpen('correct') }, { key: 'retract', label: t.retract, danger: true, onClick: () => setOpen('retract') }]
  return (
    <>
      <Menu label={label} items={items} button={(props) => <Button kind="quiet" icon="more" label={label} className={css.more} {...props} />} />
      {open === 'correct' && <Correcting entry={entry} onClose={() => setOpen(null)} />}
      {open === 'retract' && <Retracting entry={entry} onClose={() => setOpen(null)} />}
    </>
  )
}

const fresh = [getTimeline, getTouchpoint] as const

function Correcting({ entry, onClose }: { entry: TouchpointEntry; onClose: () => void }) {
  const t = useText(texts)
  const said = useText(common)
  const [text, setText] = useState(entry.text ?? '')
  const act = useAct(correctTouchpoint, { refreshes: fresh, done: said.corrected, onDone: onClose })
  const send = (): void => act.mutate({ params: { id: entry.id }, body: { text: text.trim() || null } })
  return (
    <Dialog title={t.timeline.correct} open onClose={onClose} act={{ label: t.timeline.correct, onClick: send, disabled: text.trim() === (entry.text ?? ''), busy: act.isPending }}>
      <Input.TextArea aria-label={t.compose.text} value={text} onChange={(e) => setText(e.target.value)} autoSize={{ minRows: 3, maxRows: 12 }} maxLength={4000} autoFocus />
    </Dialog>
  )
}

function Retracting({ entry, onClose }: { entry: TouchpointEntry; onClose: () => void }) {
  const t = useText(texts).timeline
  const act = useAct(correctTouchpoint, { refreshes: fresh, done: t.retracted, onDone: onClose })
  return <Dialog title={t.retract} open onClose={onClose} act={{ label: t.retract, danger: true, busy: act.isPending, onClick: () => act.mutate({ params: { id: entry.id }, body: { retract: true } }) }}><p>{t.retractAsk}</p>{entry.text && <p className="muted">{entry.text}</p>}</Dialog>
}
