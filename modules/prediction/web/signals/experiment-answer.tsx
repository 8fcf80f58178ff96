import { useCallback } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { EChart } from '#ui/chart/e-chart.tsx'
import type { Palette } from '#ui/palette.ts'
import { Tag } from '#ui/tag.tsx'
import type { Experiment } from '../../uplift/contract.ts'
import { texts } from '../../messages/discovery.ts'
import css from '../word/discovery.module.css'

type Answer = NonNullable<Experiment['answer']>

/** What came of an experiment: first whether the lot held, then the differences, then whom it moved. */
export function ExperimentAnswer({ experiment, answer }: { experiment: Experiment; answer: Answer }) {
  const t = useText(texts).experiments
  const f = useFormat()
  const money = (x: number): string => f.money(x, answer.currency)
  const points = (x: number): string => f.percent(x, 1)
  const rows = [['bought', answer.bought, points], ['spent', answer.spent, money], ['adjusted', answer.adjusted, money]] as const
  return (
    <>
      <p><Tag tone={answer.ratio.mismatch ? 'vermilion' : 'jade'}>{`${t.customers(f.number(answer.bought.treated.n))} : ${t.customers(f.number(answer.bought.control.n))}`}</Tag> {answer.ratio.mismatch ? t.ratio.bad : t.ratio.ok} {answer.overlap > 0 && t.overlap(f.number(answer.overlap))}</p>
      <div className={css.scroll} tabIndex={0} role="group" aria-label={experiment.name}>
        <table className={css.table} aria-label={experiment.name}>
          <thead><tr><th scope="col">{t.measure}</th><th scope="col" className={css.end}>{t.treatedHead}</th><th scope="col" className={css.end}>{t.controlHead}</th><th scope="col" className={css.end}>{t.difference}</th><th scope="col" className={css.end}>{t.interval}</th><th scope="col"><span className="hidden-but-read">{t.clear}</span></th></tr></thead>
          <tbody>
            {rows.map(([key, d, say]) => (
              <tr key={key}>
                <td>{t[key]}</td><td className={css.end}>{say(d.treated.mean)}</td><td className={css.end}>{say(d.control.mean)}</td><td className={css.end}>{say(d.difference)}{d.relative !== null && <span className="muted small"> {f.percent(d.relative, 0)}</span>}</td>
                <td className={css.end}>{say(d.lower)} – {say(d.upper)}</td><td className={css.name}>{d.lower > 0 || d.upper < 0 ? <Tag tone={d.lower > 0 ? 'jade' : 'vermilion'}>{t.clear}</Tag> : <span className="muted">{t.unclear}</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {answer.left < 0.98 && <p className="small muted">{t.left(f.percent(answer.left, 0))}</p>}
      {answer.moved ? <Moved name={experiment.name} asOf={experiment.asOf} moved={answer.moved} /> : <p className="small muted">{t.moved.none}</p>}
    </>
  )
}

function Moved({ name, asOf, moved }: { name: string; asOf: string | null; moved: NonNullable<Answer['moved']> }) {
  const t = useText(texts).experiments.moved
  const f = useFormat()
  const option = useCallback((palette: Palette) => {
    const last = moved.gain.at(-1)
    return {
      grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true }, legend: { top: 0, right: 0 }, tooltip: { trigger: 'axis', valueFormatter: (v: number) => f.number(v, 1) },
      xAxis: { type: 'value', min: 0, max: 1, axisLabel: { formatter: (v: number) => f.percent(v, 0) } }, yAxis: { type: 'value' },
      series: [{ name: t.label, type: 'line', showSymbol: false, data: moved.gain.map((g) => [g.share, g.value]), lineStyle: { color: palette.series[0] }, itemStyle: { color: palette.series[0] } }, { name: t.random, type: 'line', showSymbol: false, data: [[0, 0], [1, last?.value ?? 0]], lineStyle: { color: palette.ink3, type: 'dashed' }, itemStyle: { color: palette.ink3 } }],
    }
  }, [moved, f, t])
  const end = 'end' as const
  const share = (v: string | number | null): string => (v === null ? '—' : f.percent(Number(v), 1))
  const table = { columns: [{ head: t.fifth }, { head: t.predicted, align: end, show: share }, { head: t.actual, align: end, show: share }], rows: moved.fifths.map((fifth, i) => ({ key: String(i), cells: [i + 1, fifth.predicted, fifth.actual] })) }
  return <ChartBox title={`${t.title} · ${name}`} definition={t.definition(f.number(moved.n))} asOf={asOf ?? undefined} table={table} name="qini"><EChart label={t.label} height={240} option={option} /></ChartBox>
}
