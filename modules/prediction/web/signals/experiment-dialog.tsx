import { Input, InputNumber } from 'antd'
import { useState } from 'react'
import type { Filter } from '#kernel/filter.ts'
import { PartyFilter } from '#modules/parties/web/filter/party-filter.tsx'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { DayField } from '#ui/day-field.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { evaluateExperiment, findExperiments } from '../../uplift/contract.ts'
import { texts } from '../../messages/discovery.ts'
import css from '../word/discovery.module.css'

/** Names the two groups of an experiment, its window and the lot. */
export function ExperimentDialog({ onClose }: { onClose: () => void }) {
  const t = useText(texts).experiments
  const [name, setName] = useState('')
  const [treated, setTreated] = useState('')
  const [control, setControl] = useState('')
  const [from, setFrom] = useState<string | null>(null)
  const [to, setTo] = useState<string | null>(null)
  const [percent, setPercent] = useState(50)
  const evaluate = useAct(evaluateExperiment, { refreshes: [findExperiments], onDone: onClose })
  const ready = treated && control && from && to
  const ask = (): void => { if (ready) evaluate.mutate({ body: { name: name.trim() || t.nameHint, treated: { filter: JSON.parse(treated) as Filter }, control: { filter: JSON.parse(control) as Filter }, from, to, share: percent / 100 } }) }
  return (
    <Dialog title={t.title} open onClose={onClose} width={680} act={{ label: t.ask, onClick: ask, busy: evaluate.isPending, disabled: !ready }}>
      <div className={css.form}>
        <label>{t.name}<Input value={name} maxLength={200} placeholder={t.nameHint} onChange={(event) => setName(event.target.value)} /></label>
        <div><span className="small muted">{t.treated}</span><PartyFilter value={treated} onChange={setTreated} /></div>
        <div><span className="small muted">{t.control}</span><PartyFilter value={control} onChange={setControl} /></div>
        <div className={css.days}>
          <label>{t.from}<DayField value={from} onChange={setFrom} label={t.from} /></label><label>{t.to}<DayField value={to} onChange={setTo} label={t.to} /></label>
          <label>{t.share}<InputNumber min={1} max={99} value={percent} onChange={(value) => setPercent(value ?? 50)} addonAfter="%" aria-label={t.share} /></label>
        </div>
        {!ready && <p className="small muted">{t.needed}</p>}
      </div>
    </Dialog>
  )
}
