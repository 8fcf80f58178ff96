import { Suspense, useMemo } from 'react'
import type { ShownFigure } from '#platform/web/module.ts'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import type { Evidence } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { useFindingWords } from '../word/use-finding-words.ts'
import css from './form.module.css'
import type { Trial } from './use-trial.ts'

/** What the evidence says in words, and its number as it stands now. */
export function NumberNow(props: { evidence: Evidence | null; trial: Trial; figure: ShownFigure | undefined }) {
  return props.evidence && <Suspense fallback={null}><Now {...props} evidence={props.evidence} /></Suspense>
}

function Now({ evidence, trial: { data, error }, figure }: { evidence: Evidence; trial: Trial; figure: ShownFigure | undefined }) {
  const t = useText(texts)
  const f = useFormat()
  const words = useFindingWords(useMemo(() => [evidence], [evidence]))
  const number = data ? words.number(evidence, data.value) : error ? t.form.uncountable : t.form.counting
  const interval = data && data.low !== null && data.high !== null ? t.card.interval(words.number(evidence, data.low), words.number(evidence, data.high)) : null
  return (
    <div className={css.now} aria-live="polite">
      <p className="two">{words.evidence(evidence)}</p>
      <p><span className="muted small">{t.form.now}</span> <b>{evidence.of === 'noted' ? figure?.shown ?? number : number}</b> <span className="muted small">{[interval, data?.n != null && evidence.of !== 'count' && t.card.of(f.number(data.n))].filter(Boolean).join(' · ')}</span></p>
      {figure?.definition && <p className="muted small">{figure.definition}</p>}
    </div>
  )
}
