import { Fragment } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { RelativeTime } from '#ui/relative-time.tsx'
import { EmptyState } from '#ui/states.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import type { ModelRun } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../models.module.css'

const tones: Record<ModelRun['state'], Tone> = { waiting: 'plain', running: 'indigo', done: 'jade', failed: 'vermilion', stopped: 'amber' }
const MEGA = 2 ** 20

/** Runs with their steps: state, time and memory. `inside`: one run alone, without its own head. */
export function RunTable({ runs, inside = false }: { runs: readonly ModelRun[]; inside?: boolean }) {
  const t = useText(texts).run
  const named = useNamed()
  if (!runs.length) return <EmptyState inline title={t.none} />
  return (
    <div className={css.scroll} tabIndex={0} role="group" aria-label={t.history}>
      <table className={css.table} aria-label={t.history}>
        <thead><tr><th scope="col">{t.step}</th><th scope="col">{t.state}</th><th scope="col" className={css.end}>{t.seconds}</th><th scope="col" className={css.end}>{t.memory}</th></tr></thead>
        <tbody>
          {runs.map((run) => (
            <Fragment key={run.id}>
              {!inside && <tr><th scope="rowgroup" colSpan={4}><RelativeTime at={run.startedAt ?? run.askedAt} /> · {run.askedBy ?? t.night}{run.only && ` · ${t.only(run.steps[0] ? named(run.steps[0].label) : run.only)}`}{run.retrain && ` · ${t.retrain}`}</th></tr>}
              {run.steps.map((s) => <StepRow key={s.key} step={s} label={named(s.label)} />)}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function StepRow({ step, label }: { step: ModelRun['steps'][number]; label: string }) {
  const t = useText(texts).run
  const f = useFormat()
  return (
    <tr>
      <td>{label}</td><td><Tag tone={tones[step.state]}>{t.states[step.state]}</Tag>{step.fault && <span className={css.difference}>{t.fault(step.fault)}</span>}</td>
      <td className={css.end}>{step.seconds === null ? '—' : t.of(f.number(step.seconds, 1))}</td><td className={css.end}>{step.peakBytes === null ? '—' : t.mega(f.number(Math.round(step.peakBytes / MEGA)))}</td>
    </tr>
  )
}
