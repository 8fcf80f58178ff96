import { Select } from 'antd'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { classes } from '#ui/classes.ts'
import { Icon } from '#ui/icon.tsx'
import { exitsOf, type Step } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { exitTexts, type Saying, stepText, triggerText } from '../word/step-words.ts'
import { iconOf } from '../word/icon-of.ts'
import css from './edit.module.css'
import type { Editor } from './editor.ts'
import type { Fault } from './draft.ts'

interface OutlineEditorProps { editor: Editor; saying: Saying; findings: readonly Fault[] }

/** The playbook as a list that reads aloud and is worked with the keyboard: every step a button, every exit a choice. */
export function OutlineEditor({ editor, saying, findings }: OutlineEditorProps) {
  const t = useText(texts)
  const { draft: { definition }, chosen } = editor
  const number = new Map(definition.steps.map((s, i) => [s.id, i + 1]))
  const targets = [...definition.steps.map((s) => ({ value: s.id, label: `${number.get(s.id)} · ${stepText(s, saying)}` })), { value: '', label: t.editor.end }]
  return (
    <ol className={css.outline} aria-label={t.editor.steps}>
      <li>
        <button type="button" className={classes(css.line, chosen?.at === 'terms' && css.on)} aria-pressed={chosen?.at === 'terms'} onClick={() => editor.choose({ at: 'terms' })}><Icon name="right" /><span><strong>{t.editor.start}</strong> {triggerText(definition.trigger, saying)}</span><Marks findings={findings.filter((f) => f.step === null)} /></button>
        <AddButton label={t.editor.addAfter(t.editor.first)} onClick={() => editor.choose({ at: 'gap', gap: { step: null, exit: 0 } })} />
      </li>
      {definition.steps.map((step) => <Line key={step.id} step={step} number={number.get(step.id)!} targets={targets} editor={editor} saying={saying} findings={findings.filter((f) => f.step === step.id)} />)}
    </ol>
  )
}

interface LineProps extends OutlineEditorProps { step: Step; number: number; targets: { value: string; label: string }[] }

function Line({ step, number, targets, editor, saying, findings }: LineProps) {
  const t = useText(texts).editor
  const on = editor.chosen?.at === 'step' && editor.chosen.id === step.id
  const ways = exitTexts(step, saying)
  const name = `${number} ${stepText(step, saying)}`
  return (
    <li>
      <button type="button" className={classes(css.line, on && css.on)} aria-pressed={on} onClick={() => editor.choose({ at: 'step', id: step.id })}><Icon name={iconOf(step.do)} /><span>{number} · {stepText(step, saying)}</span><Marks findings={findings} /></button>
      <ul className={css.exits}>
        {exitsOf(step).map((to, exit) => (
          <li key={exit}>
            <span>{ways[exit] ? t.exit(ways[exit]) : t.goesTo}</span>
            <Select size="small" aria-label={`${name}: ${ways[exit] ? t.exit(ways[exit]) : t.goesTo}`} value={to ?? ''} onChange={(next) => editor.lead({ step: step.id, exit }, next || null)} options={targets.filter((x) => x.value !== step.id)} popupMatchSelectWidth={false} />
            <AddButton label={t.addAfter(`${t.after(name)}${ways[exit] ? ` · ${ways[exit]}` : ''}`)} onClick={() => editor.choose({ at: 'gap', gap: { step: step.id, exit } })} />
          </li>
        ))}
      </ul>
    </li>
  )
}

const AddButton = ({ label, onClick }: { label: string; onClick: () => void }) => <Button kind="quiet" icon="plus" label={label} onClick={onClick} />

function Marks({ findings }: { findings: readonly Fault[] }) {
  const t = useText(texts)
  if (!findings.length) return null
  return <span className={css.mark} data-serious={findings.some((f) => f.serious)}><Icon name="warning" size={15} /><span>{findings.map((f) => t.faults[f.fault] ?? f.fault).join('; ')}</span></span>
}
