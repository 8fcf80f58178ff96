import { Input } from 'antd'
import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { classes } from '#ui/classes.ts'
import { Tag } from '#ui/tag.tsx'
import { texts } from '../../messages/web.ts'
import { changeCycle, endCycle, findCycles, steps, type ValueCycle } from '../../contract.ts'
import { is, partiesAt } from '../word/parties-at.ts'
import { useWords } from '../word/use-words.ts'
import css from './cycles.module.css'

type Step = (typeof steps)[number]

/** One turn of the cycle: where it stands, what each step found, and what the layer brought when it began and brings now. */
export function CycleCard({ cycle: c }: { cycle: ValueCycle }) {
  const t = useText(texts).judged.cycles
  const f = useFormat()
  const words = useWords()
  const ended = c.step === 'ended'
  const at = ended ? steps.length : steps.indexOf(c.step as Step)
  return (
    <Card title={c.name} note={<>{words.tier(c.layer)} · {c.owner.name} · {ended && c.endedOn ? `${t.endedNote} ${f.day(c.endedOn)}` : t.by(f.day(c.dueOn))}{c.open > 0 && <> · {t.open(f.number(c.open))}</>}</>}>
      <ol className={css.steps}>{steps.map((s, i) => <li key={s} className={classes(i < at && css.done, i === at && css.now)} aria-current={i === at ? 'step' : undefined}>{t.step[s]}</li>)}</ol>
      <div className={css.body}>
        <dl className={css.found}>{steps.filter((s) => c[s] && s !== c.step).map((s) => <div key={s}><dt>{t.step[s]}</dt><dd>{c[s]}</dd></div>)}</dl>
        <Figures cycle={c} />
      </div>
      {!ended && <StepForm key={c.step} cycle={c} step={c.step as Step} />}
    </Card>
  )
}

function Figures({ cycle: { before, now, currency, layer, step } }: { cycle: ValueCycle }) {
  const { judged: { cycles: t }, value } = useText(texts)
  const f = useFormat()
  const each = (of: ValueCycle['now']): number => (of.customers ? Number(of.value) / of.customers : 0)
  const change = each(before) > 0 ? each(now) / each(before) - 1 : null
  const rows = [[t.customers, f.number(before.customers), f.number(now.customers)], [t.value(value.measure[now.measure]), f.money(Number(before.value), currency), f.money(Number(now.value), currency)], [t.each, f.money(each(before), currency), f.money(each(now), currency)]]
  return (
    <table className={css.figures}>
      <thead><tr><td /><th scope="col">{t.before}</th><th scope="col">{step === 'ended' ? t.ended : t.now}</th></tr></thead>
      <tbody>{rows.map(([label, was, is1], i) => <tr key={label}><th scope="row">{label}</th><td>{was}</td><td>{i === 0 && step !== 'ended' ? <Link to={partiesAt(is('tier', layer))}>{is1}</Link> : is1}{i === 2 && change !== null && <> <Tag tone={change < 0 ? 'vermilion' : 'jade'}>{`${change < 0 ? '−' : '+'}${f.percent(Math.abs(change), 1)}`}</Tag></>}</td></tr>)}</tbody>
    </table>
  )
}

function StepForm({ cycle: c, step }: { cycle: ValueCycle; step: Step }) {
  const t = useText(texts).judged.cycles
  const [text, setText] = useState(c[step] ?? '')
  const told = { refreshes: [findCycles], done: t.saved }
  const change = useAct(changeCycle, told)
  const end = useAct(endCycle, told)
  const next = steps[steps.indexOf(step) + 1]
  const send = (to?: Step): void => change.mutate({ params: { id: c.id }, body: { [step]: text.trim() || null, ...(to && { step: to }) } })
  return (
    <div className={css.form}>
      <label>{t.step[step]}<Input.TextArea value={text} onChange={(e) => setText(e.target.value)} placeholder={t.hints[step]} autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} /></label>
      <div className="row">
        <Button onClick={() => send()} busy={change.isPending} disabled={text === (c[step] ?? '')}>{t.save}</Button>
        {next ? <Button kind="primary" onClick={() => send(next)} busy={change.isPending}>{t.next(t.step[next])}</Button> : <Button kind="primary" disabled={!text.trim()} onClick={() => end.mutate({ params: { id: c.id }, body: { created: text.trim() } })} busy={end.isPending}>{t.end}</Button>}
      </div>
    </div>
  )
}
