import { useState } from 'react'
import type { Filter } from '#kernel/filter.ts'
import { Builder, useDraft } from '#modules/segments/web/builder/builder.tsx'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { texts } from '../../messages/web.ts'
import css from './form.module.css'
import { Row } from './row.tsx'

interface FilterFieldProps { label: string; value: Filter | undefined; onChange: (next: Filter | undefined) => void; say: (filter: Filter) => string; /** It may be taken away again. */ optional?: boolean; none?: string }

/** Conditions on a party, said as a sentence and changed with the builder of segments. */
export function FilterField({ label, value, onChange, say, optional, none }: FilterFieldProps) {
  const t = useText(texts).editor.form
  const [open, setOpen] = useState(false)
  const said = value && !('all' in value && !value.all.length) ? say(value) : ''
  return (
    <Row label={label}>
      {(said || none) && <p className={css.sentence}>{said || none}</p>}
      <span className="row">
        <Button icon="filter" opens="dialog" label={`${said ? t.conditions : t.setConditions}: ${label}`} onClick={() => setOpen(true)}>{said ? t.conditions : t.setConditions}</Button>
        {optional && value && <Button kind="text" label={`${t.clear}: ${label}`} onClick={() => onChange(undefined)}>{t.clear}</Button>}
      </span>
      {open && <ConditionsDialog title={label} start={value} onClose={() => setOpen(false)} onApply={(next) => { setOpen(false); onChange(next) }} />}
    </Row>
  )
}

function ConditionsDialog({ title, start, onApply, onClose }: { title: string; start: Filter | undefined; onApply: (next: Filter) => void; onClose: () => void }) {
  const t = useText(texts).editor.form
  const [draft, setDraft] = useState<Filter>(() => (!start || ('all' in start && !start.all.length) ? { all: [{ field: '', op: 'is' }] } : 'all' in start || 'any' in start ? start : { all: [start] }))
  const drafted = useDraft(draft)
  return <Dialog title={title} open onClose={onClose} width={780} act={{ label: t.apply, disabled: !drafted.done, onClick: () => { if (drafted.done) onApply(drafted.done) } }}><Builder draft={draft} onChange={setDraft} drafted={drafted} /></Dialog>
}
