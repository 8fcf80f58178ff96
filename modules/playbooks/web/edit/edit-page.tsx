import { Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { useUnsaved } from '#platform/web/draft.ts'
import { useMay } from '#platform/web/me.ts'
import { useGo, useParam, useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { PageSkeleton } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { ViewTabs } from '#ui/view-tabs.tsx'
import { usePhone } from '#ui/use-phone.ts'
import { getPlaybook, type Playbook } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import Canvas from '../canvas/canvas.tsx'
import { MigrateDialog } from '../detail/migrate-dialog.tsx'
import { RehearsalDialog } from '../rehearse/rehearsal-dialog.tsx'
import { useSaying } from '../word/use-saying.ts'
import { draftOf, emptyDraft } from './draft.ts'
import css from './edit.module.css'
import { useEditor } from './editor.ts'
import { OutlineEditor } from './outline-editor.tsx'
import { Side } from './side.tsx'
import { useFindings } from './use-findings.ts'
import { useSave } from './use-save.ts'

const State = z.object({ view: z.enum(['canvas', 'outline']).optional() })

/** Makes or changes a playbook. */
export default function EditPage() {
  const id = useParam('id')
  const { data, error, refetch } = useCall(getPlaybook, { params: { id } }, { enabled: id !== '', staleTime: Infinity, refetchOnWindowFocus: false })
  if (id === '') return <EditView playbook={undefined} />
  if (error) return <ErrorState problem={error} again={() => void refetch()} />
  return data ? <EditView key={data.id} playbook={data} /> : <PageSkeleton />
}

function EditView({ playbook }: { playbook: Playbook | undefined }) {
  const t = useText(texts).editor
  const go = useGo()
  const may = useMay()
  const phone = usePhone()
  const [{ view = phone ? 'outline' : 'canvas' }] = useSearchState(State)
  const editor = useEditor(playbook ? draftOf(playbook) : emptyDraft)
  const { draft, chosen } = editor
  const saying = useSaying(draft.definition)
  const { findings, whole } = useFindings(draft, playbook?.id)
  const side = useRef<HTMLDivElement>(null)
  const begun = useRef(chosen)
  useEffect(() => { if (phone && chosen && chosen !== begun.current) side.current?.scrollIntoView({ block: 'start' }) }, [phone, chosen])
  const [rehearsing, setRehearsing] = useState(false)
  const { save, busy, kept, migrating, endMigrating } = useSave(playbook, (saved) => { editor.reset(draftOf(saved)); if (!playbook) go(`/marketing/playbooks/${saved.id}`) })
  useUnsaved(editor.mayUndo && !kept(draft))
  const serious = findings.filter((f) => f.serious).length
  const choose = (id: string): void => editor.choose(id === '@start' ? { at: 'terms' } : { at: 'step', id })
  const here = playbook ? `/marketing/playbooks/${playbook.id}/edit` : '/marketing/playbooks/new'
  return (
    <div onKeyDown={(event) => undoKeys(event, editor)}>
      <PageHead title={playbook ? t.title : t.newTitle} back={{ to: playbook ? `/marketing/playbooks/${playbook.id}` : '/marketing/playbooks', label: draft.name || t.newTitle }} note={serious ? t.cannot(serious) : t.sound}
        actions={<><Button onClick={() => setRehearsing(true)} disabled={!whole}>{t.rehearse.act}</Button>{may(['update', 'playbook']) && <Button kind="primary" busy={busy} disabled={serious > 0 || !whole || !draft.name.trim()} onClick={() => { if (whole) save({ ...draft, definition: whole }) }}>{playbook ? t.save : t.saveNew}</Button>}</>} />
      <div className={css.tools}>
        <Input className={css.name ?? ''} aria-label={t.name} placeholder={t.nameHint} maxLength={120} value={draft.name} onChange={(e) => editor.put({ ...draft, name: e.target.value }, 'name')} />
        <Button icon="undo" label={t.undo} disabled={!editor.mayUndo} onClick={editor.undo}>{t.undo}</Button>
        <Button label={t.redo} disabled={!editor.mayRedo} onClick={editor.redo}>{t.redo}</Button>
      </div>
      <ViewTabs label={t.views} tabs={(['canvas', 'outline'] as const).map((key) => ({ key, label: t[key], to: `${here}?view=${key}`, active: view === key }))} />
      <div className={css.columns}>
        {view === 'canvas'
          ? <Canvas definition={draft.definition} saying={saying} chosen={chosen?.at === 'terms' ? '@start' : chosen?.at === 'step' ? chosen.id : null} faulty={new Set(findings.map((f) => f.step))} onChoose={choose} editing={{ add: (gap) => editor.choose({ at: 'gap', gap }), lead: editor.lead, remove: editor.remove }} />
          : <OutlineEditor editor={editor} saying={saying} findings={findings} />}
        <div ref={side} className={css.stick}><Side editor={editor} saying={saying} findings={findings} playbookId={playbook?.id} owner={playbook?.owner} /></div>
      </div>
      {rehearsing && whole && <RehearsalDialog definition={whole} playbookId={playbook?.id} saying={saying} onClose={() => setRehearsing(false)} />}
      {migrating && <MigrateDialog playbook={migrating} onClose={endMigrating} />}
    </div>
  )
}

/** Ctrl or ⌘ with Z takes back, with Shift or Y brings again; not while a text is being typed. */
function undoKeys(event: React.KeyboardEvent, { undo, redo }: { undo: () => void; redo: () => void }): void {
  const key = event.key.toLowerCase()
  if (!(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y') || /^(INPUT|TEXTAREA)$/.test((event.target as HTMLElement).tagName)) return
  event.preventDefault()
  if (key === 'y' || event.shiftKey) redo()
  else undo()
}
