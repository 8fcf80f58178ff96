import { useState } from 'react'
import type { Filter } from '#kernel/filter.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { findRuns, getFunnel, getPlaybook, type Playbook, startPlaybook } from '../../contract.ts'
import { FilterField } from '../form/filter-field.tsx'
import css from '../form/form.module.css'
import { texts } from '../../messages/web.ts'
import { useSaying } from '../word/use-saying.ts'

/** Starts those whom conditions find, by hand. */
export function StartDialog({ playbook, start, onClose }: { playbook: Playbook; start?: Filter | undefined; onClose: () => void }) {
  const t = useText(texts).editor.byHand
  const [filter, setFilter] = useState<Filter | undefined>(start)
  const saying = useSaying({ ...playbook.definition, ...(filter && { conditions: filter }) })
  const act = useAct(startPlaybook, { refreshes: [findRuns, getPlaybook, getFunnel], done: ({ started }) => t.done(started), onDone: onClose })
  return (
    <Dialog title={t.by} open onClose={onClose} act={{ label: t.act, disabled: !filter, busy: act.isPending, onClick: () => { if (filter) act.mutate({ params: { id: playbook.id }, body: { filter } }) } }}>
      <div className={css.form}><FilterField label={t.whom} value={filter} say={saying.say} optional onChange={setFilter} /><p className="muted">{t.note}</p></div>
    </Dialog>
  )
}
