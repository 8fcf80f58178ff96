import { Segmented } from 'antd'
import { useEffect, useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { toast } from '#platform/web/toast.ts'
import { useRefresh } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { getSealed } from '../../contract.ts'
import { type Compartment, compartments } from '../../crypto/seal.ts'
import { texts } from '../../messages/web.ts'
import css from '../panel/sealed.module.css'
import { useDoing } from '../password/use-doing.ts'
import { NoteForm } from './note-form.tsx'
import { NoteList } from './note-list.tsx'
import { keepNote, type OpenNote, removeNote, type Session } from './session.ts'

const IDLE_MINUTES = 10

/** An open file: its two parts, and writing. It closes by itself when nobody touches it. */
export function SessionView({ session, onChange, onClose }: { session: Session; onChange: (session: Session) => void; onClose: () => void }) {
  const t = useText(texts)
  const refresh = useRefresh()
  const [part, setPart] = useState<Compartment>('advice')
  const [writing, setWriting] = useState<OpenNote | 'new' | null>(null)
  useClosing(onClose)
  const keep = useDoing(({ note, topic }: { note: Omit<OpenNote, 'writtenAt'>; topic: string | null }) => keepNote(session, note, topic), (next) => { onChange(next); setWriting(null); refresh(getSealed); toast({ kind: 'done', text: t.session.saved }) })
  const remove = useDoing((id: string) => removeNote(session, id), (next) => { onChange(next); refresh(getSealed); toast({ kind: 'done', text: t.session.removed }) })
  if (writing) return <NoteForm key={writing === 'new' ? 'new' : writing.id} note={writing === 'new' ? null : writing} compartment={part} busy={keep.isPending} onKeep={(note, topic) => keep.mutate({ note, topic })} onClose={() => setWriting(null)} />
  return (
    <>
      <Segmented<Compartment> block value={part} onChange={setPart} options={compartments.map((value) => ({ value, label: t.compartments[value] }))} style={{ marginBottom: 14 }} />
      <NoteList notes={session.notes.filter((n) => n.compartment === part)} onEdit={setWriting} onRemove={(id) => remove.mutate(id)} />
      <div className={css.foot}><span className="small muted">{t.session.idle(IDLE_MINUTES)}</span><span className={css.acts}><Button onClick={onClose}>{t.session.close}</Button><Button kind="primary" onClick={() => setWriting('new')}>{t.session.add}</Button></span></div>
    </>
  )
}

/** Closes after ten minutes in which neither key nor pointer moved. */
function useClosing(onClose: () => void): void {
  useEffect(() => {
    let at = setTimeout(onClose, IDLE_MINUTES * 60_000)
    const again = (): void => { clearTimeout(at); at = setTimeout(onClose, IDLE_MINUTES * 60_000) }
    const signs = ['pointermove', 'keydown'] as const
    for (const sign of signs) window.addEventListener(sign, again)
    return () => { clearTimeout(at); for (const sign of signs) window.removeEventListener(sign, again) }
  }, [onClose])
}
