import { Select } from 'antd'
import { useEffect, useRef } from 'react'
import type { Fields } from '#modules/parties/web/filter/fields.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Icon } from '#ui/icon.tsx'
import { exitsOf, type Step } from '../../contract.ts'
import css from '../form/form.module.css'
import { StepForm } from '../form/step-form.tsx'
import { TermsForm } from '../form/terms-form.tsx'
import { texts } from '../../messages/web.ts'
import { iconOf, kindGroups } from '../word/icon-of.ts'
import { exitTexts, type Saying, stepText } from '../word/step-words.ts'
import type { Gap } from './change-definition.ts'
import type { Fault } from './draft.ts'
import type { Editor } from './editor.ts'
import { Findings } from './findings.tsx'

interface SideProps { editor: Editor; saying: Saying & { fields: Fields }; findings: readonly Fault[]; playbookId: string | undefined; owner: { id: string; name: string } | undefined }

/** What is chosen, with its form: the terms, a step, or a gap to be filled. */
export function Side({ editor, saying, findings, playbookId, owner }: SideProps) {
  const t = useText(texts).editor
  const { chosen, draft } = editor
  const step = chosen?.at === 'step' ? draft.definition.steps.find((s) => s.id === chosen.id) : undefined
  if (chosen?.at === 'terms') return <Card title={t.startOf}><Findings findings={findings.filter((f) => f.step === null)} /><TermsForm draft={draft} onChange={editor.put} saying={saying} owner={owner} /></Card>
  if (chosen?.at === 'gap') return <Palette gap={chosen.gap} editor={editor} saying={saying} />
  if (!step) return <Card><p className="muted">{t.nothing}</p></Card>
  return (
    <Card title={t.kinds[step.do]} actions={draft.definition.steps.length > 1 && <Button kind="text" icon="trash" onClick={() => editor.remove(step.id)}>{t.remove}</Button>}>
      <div className={css.form}>
        <Findings findings={findings.filter((f) => f.step === step.id)} />
        <StepForm step={step} onChange={editor.changeStep} saying={saying} playbookId={playbookId} />
        <Leads step={step} editor={editor} saying={saying} />
      </div>
    </Card>
  )
}

/** Where the step's exits lead: other steps, or the end. */
function Leads({ step, editor, saying }: { step: Step; editor: Editor; saying: Saying }) {
  const t = useText(texts).editor
  const targets = [...editor.draft.definition.steps.flatMap((s, i) => (s.id === step.id ? [] : [{ value: s.id, label: `${i + 1} · ${stepText(s, saying)}` }])), { value: '', label: t.end }]
  const ways = exitTexts(step, saying)
  return (
    <div className={css.row} role="group" aria-label={t.leads}>
      {exitsOf(step).map((to, exit) => {
        const label = ways[exit] ? t.exit(ways[exit]) : t.goesTo
        return <div key={exit} className={css.line}><span>{label}</span><Select aria-label={label} value={to ?? ''} onChange={(next) => editor.lead({ step: step.id, exit }, next || null)} options={targets} /></div>
      })}
    </div>
  )
}

function Palette({ gap, editor, saying }: { gap: Gap; editor: Editor; saying: Saying }) {
  const t = useText(texts).editor
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [gap])
  const before = editor.draft.definition.steps.find((s) => s.id === gap.step)
  return (
    <Card title={t.what} note={before ? t.after(stepText(before, saying)) : t.first} actions={<Button kind="quiet" icon="close" label={t.close} onClick={() => editor.choose(null)} />}>
      <div className={css.form}>
        {(Object.keys(kindGroups) as (keyof typeof kindGroups)[]).map((group, g) => (
          <section key={group} className={css.row} aria-label={t.groups[group]}>
            <span className={css.label}>{t.groups[group]}</span>
            <ul className={css.kinds}>{kindGroups[group].map((kind, i) => <li key={kind}><button ref={g + i === 0 ? first : undefined} type="button" className={css.kind} onClick={() => editor.add(kind, gap)}><span className="row"><Icon name={iconOf(kind)} size={16} />{t.kinds[kind]}</span><small>{t.hints[kind]}</small></button></li>)}</ul>
          </section>
        ))}
      </div>
    </Card>
  )
}
