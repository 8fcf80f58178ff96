import type { z } from 'zod'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { RelativeTime } from '#ui/relative-time.tsx'
import type { WorkStep } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './item.module.css'

type Step = z.infer<typeof WorkStep>

/** What happened to an item, the latest first: who did what, and why. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  const t = useText(texts)
  const f = useFormat()
  return (
    <ol className={css.steps}>
      {steps.toSorted((a, b) => b.at.localeCompare(a.at)).map((step) => {
        const more = [said(step, 'dueOn', f.day), said(step, 'reason'), said(step, 'result')].filter(Boolean).join(' · ')
        return <li key={`${step.at} ${step.action}`}>{t.item.step(step.by?.name ?? t.item.system, t.steps[step.action] ?? step.action)} <span className="muted small"><RelativeTime at={step.at} /></span>{more && <p className="two">{more}</p>}</li>
      })}
    </ol>
  )
}

/** A text in a step's detail, where there is one. */
function said({ detail }: Step, key: string, say: (text: string) => string = (text) => text): string {
  const value = detail?.[key]
  return typeof value === 'string' ? say(value) : ''
}
