import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { classes } from '#ui/classes.ts'
import { Lines } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { countResult, ENOUGH, getResult, type Playbook, type Result } from '../../contract.ts'
import css from '../detail/detail.module.css'
import { texts } from '../../messages/web.ts'
import { Intervals } from './intervals.tsx'
import { useFigures } from './use-figures.ts'

/** What the playbook brought beside those it left out, in words first. */
export function ResultPart({ playbook }: { playbook: Playbook }) {
  const t = useText(texts).editor.result
  const may = useMay()
  const params = { id: playbook.id }
  const { data, error, refetch } = useCall(getResult, { params }, { refetchInterval: 20_000 })
  const count = useAct(countResult, { refreshes: [getResult], done: t.counting })
  const again = may(['run', 'playbook']) && <Button busy={count.isPending} onClick={() => count.mutate({ params })}>{t.count}</Button>
  if (error) return <ErrorState problem={error} again={() => void refetch()} />
  if (!data) return <Lines count={8} />
  if (!data.result) return <Card title={t.title} actions={again}><EmptyState inline title={t.none} text={playbook.definition.holdout ? t.noneText : t.noHoldout} /></Card>
  return <Told result={data.result} playbook={playbook} again={again} />
}

type Evaluation = Result['evaluations'][number]
const enough = ({ treated, control }: Evaluation): boolean => treated.parties >= ENOUGH && control.parties >= ENOUGH

function Told({ result, playbook, again }: { result: Result; playbook: Playbook; again: React.ReactNode }) {
  const { editor: { result: t, terms } } = useText(texts)
  const f = useFormat()
  const { per, write } = useFigures()
  const main = result.evaluations[0]!
  const { measure } = playbook.definition
  const runs = `/marketing/playbooks/${playbook.id}?part=runs`
  const table = {
    columns: [{ head: t.outcome }, { head: t.each, align: 'end' }, { head: t.eachControl, align: 'end' }, { head: t.difference, align: 'end' }, { head: t.interval, align: 'end' }] as const,
    rows: result.evaluations.map((e) => ({ key: e.outcome, to: runs, cells: [terms.outcomes[e.outcome] ?? e.outcome, write(e.outcome, e.treated.mean), write(e.outcome, e.control.mean), e.perParty ? per(e.outcome, e.perParty.value) : null, e.perParty ? `${per(e.outcome, e.perParty.lower)} – ${per(e.outcome, e.perParty.upper)}` : null] })),
  }
  return (
    <div className="stack">
      <Card title={t.title} note={f.moment(result.at)} actions={again}>
        <p><strong>{sentence(main, t, per, f)}</strong></p>
        {main.inAll && enough(main) && !main.sampleRatio?.mismatch && main.outcome !== 'conversion' && <p>{t.inAll(...([main.inAll.value, main.inAll.lower, main.inAll.upper].map((v) => f.money(v)) as [string, string, string]))}</p>}
        <p className={classes('muted', css.links)}>{t.treated} <Link to={runs}>{t.parties(f.number(main.treated.parties))}</Link> · {t.control} <Link to={`${runs}&state=held`}>{t.parties(f.number(main.control.parties))}</Link>{main.cuped && ` · ${t.narrowed}`}</p>
        {result.waiting.until && <p className="muted">{t.waiting(f.number(result.waiting.treated + result.waiting.control), f.day(result.waiting.until))}</p>}
      </Card>
      {enough(main) && !main.sampleRatio?.mismatch && <ChartBox title={t.label} name={`playbook-${playbook.id}`} definition={t.definition(f.number(measure.days))} asOf={f.dayOf(result.at)} table={table}><Intervals evaluations={result.evaluations} name={(outcome) => terms.outcomes[outcome] ?? outcome} per={per} label={t.label} /></ChartBox>}
    </div>
  )
}

/** The finding in plain words: too few, a broken lot, an effect, harm, or nothing that differs from chance. */
function sentence(e: Evaluation, t: ReturnType<typeof useText<typeof import('../../messages/web.en.ts').default>>['editor']['result'], per: (outcome: string, value: number) => string, f: ReturnType<typeof useFormat>): string {
  if (!enough(e) || !e.perParty) return t.tooFew(f.number(e.treated.parties), f.number(e.control.parties))
  if (e.sampleRatio?.mismatch) return t.broken
  const { value, lower, upper } = e.perParty
  const said = (a: number, b: number, c: number): [string, string, string] => [per(e.outcome, a), per(e.outcome, b), per(e.outcome, c)]
  if (lower > 0) return t.works(...said(value, lower, upper))
  return upper < 0 ? t.harms(...said(-value, -upper, -lower)) : t.unsure(...said(value, lower, upper))
}
