import { Select } from 'antd'
import { useEffect, useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ProgressLine } from '#ui/progress-line.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { type Definition, getRehearsal, type Rehearsal, rehearsePlaybook } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { exitTexts, type Saying, stepText } from '../word/step-words.ts'
import { DayBars } from './day-bars.tsx'
import css from './rehearse.module.css'

interface RehearsalProps { definition: Definition; playbookId: string | undefined; saying: Saying }

/** What the playbook would have done in the last days, from what really happened. */
export function RehearsalDialog({ onClose, definition, playbookId, saying }: RehearsalProps & { onClose: () => void }) {
  const t = useText(texts).editor.rehearse
  const [days, setDays] = useState(30)
  const { mutate, data: asked, error: refused } = useAct(rehearsePlaybook, { onProblem: () => true })
  const again = (): void => mutate({ body: { definition, days, ...(playbookId && { playbookId }) } })
  useEffect(() => mutate({ body: { definition, days, ...(playbookId && { playbookId }) } }), [mutate, definition, days, playbookId])
  const { data: told, error } = useCall(getRehearsal, { params: { id: asked?.id ?? '' } }, { enabled: asked !== undefined, refetchInterval: ({ state }) => (state.data?.state === 'done' || state.data?.state === 'failed' ? false : 700) })
  const fault = refused ?? error
  return (
    <Dialog title={t.title} open onClose={onClose} width={860}>
      <div className="stack">
        <span className="row"><span>{t.days}</span><Select aria-label={t.days} value={days} onChange={setDays} options={[7, 30, 90, 365].map((value) => ({ value, label: t.run(value) }))} /></span>
        {fault ? <ErrorState problem={fault} again={again} /> : told?.state === 'failed' ? <EmptyState inline title={t.failed} action={{ label: t.again, onClick: again }} /> : told?.rehearsal ? <Told rehearsal={told.rehearsal} definition={definition} saying={saying} /> : <ProgressLine label={told?.total ? t.walking : t.looking} done={told?.done ?? 0} total={told?.total || null} />}
      </div>
    </Dialog>
  )
}

function Told({ rehearsal: r, definition, saying }: Omit<RehearsalProps, 'playbookId'> & { rehearsal: Rehearsal }) {
  const t = useText(texts).editor.rehearse
  const f = useFormat()
  const [day, setDay] = useState('')
  const n = (value: number): string => f.number(value)
  const shown = r.parties.filter((p) => !day || f.dayOf(p.at) === day)
  return (
    <>
      <p className={css.would}><strong>{r.started + r.held ? t.would(n(r.started)) : t.none}</strong> {r.held > 0 && t.held(n(r.held))} <span className="muted">{r.found > 0 && t.found(n(r.found), n(r.fit))}</span></p>
      {r.messages + r.tasks > 0 && <p>{t.done(n(r.messages), n(r.tasks))} {r.busiest && t.busiest(f.day(r.busiest.day), n(r.busiest.messages), n(r.busiest.tasks))}</p>}
      {r.notes.map((note) => <p key={note} className="muted small">{t.notes[note]}</p>)}
      {r.byDay.length > 0 && (
        <ChartBox title={t.byDay} name="rehearsal" definition={t.definition} asOf={r.to} table={{ columns: [{ head: t.day }, { head: t.started, align: 'end' }, { head: t.left, align: 'end' }], rows: r.byDay.map((d) => ({ key: d.day, cells: [f.day(d.day), d.started, d.held] })) }}>
          <DayBars from={r.from} to={r.to} days={r.byDay} label={t.byDay} onPick={setDay} />
        </ChartBox>
      )}
      {r.started > 0 && <Steps rehearsal={r} definition={definition} saying={saying} />}
      {r.parties.length > 0 && <details open={day !== ''}><summary>{t.who}</summary><Select aria-label={t.day} value={day} onChange={setDay} options={[{ value: '', label: t.who }, ...r.byDay.map((d) => ({ value: d.day, label: `${f.day(d.day)} · ${n(d.started + d.held)}` }))]} popupMatchSelectWidth={false} /><ul className={css.parties}>{shown.map((p) => <li key={`${p.id} ${p.at}`}><Link to={`/parties/${p.id}`}>{p.name}</Link> <span className="muted small">{f.moment(p.at)}{p.held && ` · ${t.left}`}</span></li>)}</ul></details>}
    </>
  )
}

function Steps({ rehearsal, definition, saying }: { rehearsal: Rehearsal; definition: Definition; saying: Saying }) {
  const t = useText(texts).editor.rehearse
  const f = useFormat()
  return (
    <div className={css.scroll} tabIndex={0} role="group" aria-label={t.steps}>
      <table className={css.table}>
        <thead><tr><th scope="col">{t.steps}</th><th scope="col">{t.came}</th><th scope="col">{t.here}</th></tr></thead>
        <tbody>
          {definition.steps.map((step, i) => {
            const walked = rehearsal.steps.find((s) => s.step === step.id)
            const ways = exitTexts(step, saying)
            const said = walked && ways.length > 1 ? ways.map((way, exit) => `${way} ${f.number(walked.exits[exit] ?? 0)}`).join(' · ') : ''
            return <tr key={step.id}><td>{i + 1} · {stepText(step, saying)}{said && <div className="muted small">{said}</div>}</td><td>{f.number(walked?.came ?? 0)}</td><td>{f.number(walked?.here ?? 0)}</td></tr>
          })}
        </tbody>
      </table>
    </div>
  )
}
