import { lazy, Suspense, useMemo } from 'react'
import { z } from 'zod'
import { useFormat } from '#platform/web/format.ts'
import { Link, useGo, useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Card } from '#ui/card.tsx'
import { KeyValue } from '#ui/key-value.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { usePhone } from '#ui/use-phone.ts'
import { ViewTabs } from '#ui/view-tabs.tsx'
import { type Funnel, getFunnel, type Playbook } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import type { Counted } from '../canvas/flow-of.ts'
import { exitOf, exitTexts, outcomeText, outlineOf, type Saying, triggerText } from '../word/step-words.ts'
import { useSaying } from '../word/use-saying.ts'
import css from './detail.module.css'

const Canvas = lazy(() => import('../canvas/canvas.tsx'))
const View = z.object({ view: z.enum(['canvas', 'outline']).optional() })

/** The steps as a picture or as sentences, with where parties stand and how many went which way; each count opens to them. */
export function StepsPart({ playbook }: { playbook: Playbook }) {
  const t = useText(texts)
  const go = useGo()
  const phone = usePhone()
  const [{ view = phone ? 'outline' : 'canvas' }] = useSearchState(View)
  const saying = useSaying(playbook.definition)
  const { data } = useCall(getFunnel, { params: { id: playbook.id } }, { refetchInterval: 30_000 })
  const counted = useMemo(() => data && countedOf(data, playbook), [data, playbook])
  const runs = `/marketing/playbooks/${playbook.id}?part=runs`
  const open = (id: string): void => go(id === '@start' ? runs : `${runs}&step=${id}`)
  return (
    <div className="stack">
      <Terms playbook={playbook} saying={saying} />
      <ViewTabs label={t.editor.views} tabs={(['canvas', 'outline'] as const).map((key) => ({ key, label: t.editor[key], to: `/marketing/playbooks/${playbook.id}?view=${key}`, active: view === key }))} />
      {view === 'canvas' ? <Suspense fallback={<Lines count={10} />}><Canvas definition={playbook.definition} saying={saying} counted={counted} onChoose={open} /></Suspense> : <Outline playbook={playbook} saying={saying} funnel={data} />}
    </div>
  )
}

/** How many stand at each step and went by each exit. */
function countedOf({ steps }: Funnel, { definition, counts }: Playbook): Counted {
  const exits = new Map(definition.steps.map((step) => {
    const sums = exitTexts(step, { t: { ways: {} } as never, percent: String }).map(() => 0)
    for (const [outcome, n] of Object.entries(steps.find((s) => s.step === step.id)?.outcomes ?? {})) { const exit = exitOf(step, outcome); if (sums[exit] !== undefined) sums[exit] += n }
    return [step.id, sums] as const
  }))
  return { here: new Map(steps.map((s) => [s.step, s.here])), exits, started: counts.active + counts.parked + counts.ended }
}

function Terms({ playbook: { definition, number, validFrom, validTo, owner }, saying }: { playbook: Playbook; saying: Saying }) {
  const t = useText(texts)
  const f = useFormat()
  const { say } = saying
  const w = t.editor.terms
  const limits = [definition.mostPerDay && `${w.mostPerDay} ${f.number(definition.mostPerDay)}`, definition.mostInAll && `${w.mostInAll} ${f.number(definition.mostInAll)}`].filter(Boolean).join(' · ')
  const facts: [string, string][] = [
    [t.detail.starts, triggerText(definition.trigger, saying)], [t.detail.forWhom, definition.conditions ? say(definition.conditions) : t.detail.everyone], [t.detail.again, definition.again === 'never' ? t.detail.never : t.detail.afterDays(definition.again)],
    ...(definition.goal || definition.reached ? [[t.detail.reached, [definition.goal, definition.reached && say(definition.reached)].filter(Boolean).join(' · ')] as [string, string]] : []), ...(definition.leave ? [[t.detail.leave, say(definition.leave)] as [string, string]] : []),
    [w.measure, `${w.outcomes[definition.measure.of]} · ${f.number(definition.measure.days)} ${w.within}`], ...(limits ? [[w.limits, limits] as [string, string]] : []), ...(validFrom || validTo ? [[w.from, [validFrom, validTo].map((d) => (d ? f.day(d) : '…')).join(' – ')] as [string, string]] : []), [w.owner, owner.name],
  ]
  return (
    <Card title={t.editor.startOf} note={t.detail.version(number)}>
      <KeyValue width={110} items={facts} />
      {definition.holdout > 0 && <p className="muted">{t.detail.heldShare(f.percent(definition.holdout, 0))}</p>}
    </Card>
  )
}

function Outline({ playbook: { id, definition }, saying, funnel }: { playbook: Playbook; saying: Saying; funnel: Funnel | undefined }) {
  const t = useText(texts)
  const f = useFormat()
  const runs = `/marketing/playbooks/${id}?part=runs`
  const at = (step: string) => funnel?.steps.find((s) => s.step === step)
  return (
    <Card title={t.detail.steps}>
      <ol className={css.steps}>
        {outlineOf(definition, saying).map((line) => {
          const here = at(line.id)
          return (
            <li key={line.id}>
              {line.text}{here && here.here > 0 && <> <Link to={`${runs}&step=${line.id}`}>{t.editor.trace.here(f.number(here.here))}</Link></>}{here && here.parked > 0 && <span className="muted"> · {t.list.parked} {f.number(here.parked)}</span>}
              {line.ways.length > 0 && <ul>{line.ways.map((way) => <li key={way} className="muted">{way}</li>)}</ul>}
              <Went funnel={here} runs={`${runs}&step=${line.id}`} saying={saying} />
            </li>
          )
        })}
      </ol>
    </Card>
  )
}

/** What came of a step, each count opening to whom. */
function Went({ funnel, runs, saying }: { funnel: Funnel['steps'][number] | undefined; runs: string; saying: Saying }) {
  const f = useFormat()
  const went = Object.entries(funnel?.outcomes ?? {})
  if (!went.length) return null
  return <div className="row small">{went.map(([outcome, n]) => <Link key={outcome} to={`${runs}&outcome=${encodeURIComponent(outcome)}`}>{outcomeText(outcome, saying)} {f.number(n)}</Link>)}</div>
}

