import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { getPlaybook, type Playbook, type Run } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { outcomeText, type Saying, stepText } from '../word/step-words.ts'
import { useSaying } from '../word/use-saying.ts'
import css from './detail.module.css'

/** Where a party stands in a playbook, since when and why: every step of its way, on demand. */
export function RunTrace({ run }: { run: Run }) {
  const t = useText(texts).editor.trace
  const [open, setOpen] = useState(false)
  return (
    <div>
      <Button kind="text" expanded={open} label={`${open ? t.less : t.more}: ${run.playbook.name} · ${run.party.name}`} onClick={() => setOpen(!open)}>{open ? t.less : t.more}</Button>
      {open && <Loaded run={run} />}
    </div>
  )
}

function Loaded({ run }: { run: Run }) {
  const { data } = useCall(getPlaybook, { params: { id: run.playbook.id } })
  return data ? <Way run={run} playbook={data} /> : null
}

function Way({ run, playbook }: { run: Run; playbook: Playbook }) {
  const t = useText(texts).editor.trace
  const f = useFormat()
  const saying = useSaying(playbook.definition)
  const name = (step: string): string => nameOf(step, playbook, saying)
  return (
    <>
      <ol className={css.trace}>{run.trace.map((at, i) => <li key={i}><span className="muted small">{f.moment(at.at)}</span> {name(at.step)} · {outcomeText(at.outcome, saying)}</li>)}</ol>
      {run.step && <p>{t.at(name(run.step))} · {t.on(run.number)}{run.fault && <> · {outcomeText(`fault ${run.fault}`, saying)}</>}</p>}
    </>
  )
}

/** What a step is called; one that an earlier version had goes by its id. */
export function nameOf(id: string, { definition }: Pick<Playbook, 'definition'>, saying: Saying): string {
  const step = definition.steps.find((s) => s.id === id)
  return step ? stepText(step, saying) : id
}
