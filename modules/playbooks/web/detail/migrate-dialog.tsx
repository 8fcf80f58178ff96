import { Radio, Select } from 'antd'
import { useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { toast } from '#platform/web/toast.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { findRuns, getFunnel, getPlaybook, migrateRuns, type Playbook } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../form/form.module.css'
import { Row } from '../form/row.tsx'
import { stepText } from '../word/step-words.ts'
import { useSaying } from '../word/use-saying.ts'

/** After a new version: whether those on the way finish on theirs or move over, and where those go on whose step is no more. */
export function MigrateDialog({ playbook, onClose }: { playbook: Playbook; onClose: () => void }) {
  const { editor: { migrate: t, form } } = useText(texts)
  const saying = useSaying(playbook.definition)
  const [moves, setMoves] = useState(false)
  const [named, setNamed] = useState<Record<string, string>>({})
  const { data } = useCall(getFunnel, { params: { id: playbook.id } })
  const act = useAct(migrateRuns, { refreshes: [getFunnel, getPlaybook, findRuns], onDone: ({ moved, stay }) => { toast({ kind: 'done', text: t.done(moved, stay) }); onClose() } })
  const going = (data?.versions ?? []).filter((v) => v.number < playbook.number).reduce((n, v) => n + v.going, 0)
  const gone = (data?.steps ?? []).filter((s) => s.here > 0 && !playbook.definition.steps.some((x) => x.id === s.step))
  const apply = (): void => { if (moves) act.mutate({ params: { id: playbook.id }, body: { steps: Object.fromEntries(Object.entries(named).filter(([, to]) => to)) } }); else onClose() }
  return (
    <Dialog title={t.title} open onClose={onClose} act={{ label: form.apply, onClick: apply, busy: act.isPending }}>
      <div className={css.form}>
        <p>{t.text(going)}</p>
        <Radio.Group aria-label={t.title} value={moves} onChange={(e) => setMoves(e.target.value as boolean)} options={[{ value: false, label: t.stay }, { value: true, label: t.move }]} />
        {moves && gone.map((s) => <Row key={s.step} label={t.gone(s.step, s.here)}><Select aria-label={t.gone(s.step, s.here)} value={named[s.step] ?? ''} onChange={(to) => setNamed({ ...named, [s.step]: to })} options={[{ value: '', label: t.finish }, ...playbook.definition.steps.map((x, i) => ({ value: x.id, label: `${i + 1} · ${stepText(x, saying)}` }))]} /></Row>)}
      </div>
    </Dialog>
  )
}
