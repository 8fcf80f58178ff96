import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { KeyValue } from '#ui/key-value.tsx'
import { RelativeTime } from '#ui/relative-time.tsx'
import { texts } from '../../messages/web.ts'
import type { Relationship } from '../../contract.ts'
import { is } from '../word/parties-at.ts'
import { useWords } from '../word/use-words.ts'
import { History } from './history.tsx'
import { Judgement } from './judgement.tsx'
import css from './relationship.module.css'
import { Value } from './value-panel.tsx'
import { sentencesFor } from './sentences.ts'

export type Part = 'stage' | 'loyalty' | 'tier' | 'rfm' | 'value'

/** Why a part of the standing is what it is: the sentence with its numbers, the same in other vocabularies, how it came about, and a person's judgement instead. */
export function Evidence({ part, relationship: r }: { part: Part; relationship: Relationship }) {
  const t = useText(texts)
  const s = t.standing
  const f = useFormat()
  const words = useWords()
  const shown = part === 'stage' ? words.stage(r.stage.code) : part === 'loyalty' ? words.loyalty(r.loyalty.code) : part === 'tier' ? words.tier(r.tier.code) : null
  return (
    <div className={css.evidence}>
      {shown && <p className={css.shown}>{shown}</p>}
      <section><h3>{s.why}</h3>{sentencesFor(part, r, { t, f }).map((line) => <p key={line}>{line}</p>)}</section>
      {part === 'stage' && (
        <section>
          <h3>{s.words}</h3>
          <KeyValue width={112} items={[[s.growth, words.growth(r.stage.growth)], [s.acquaintance, words.acquaintance(r.stage.acquaintance)]]} />
        </section>
      )}
      {part === 'value' && <Value relationship={r} inside />}
      {(part === 'stage' || part === 'loyalty' || part === 'tier') && <Judgement what={part} relationship={r} />}
      {part !== 'value' && <History part={part} relationship={r} />}
      {part === 'stage' && <Link to="/parties" search={{ filter: JSON.stringify(is('stage', r.stage.code)), sort: '-revenue' } as never}>{s.openList}</Link>}
      <section className={css.source}><KeyValue width={72} items={[[s.asOf, f.day(r.asOf)], [s.computedAt, <RelativeTime key="at" at={r.computedAt} />], [s.model, r.model && <code key="model">{r.model}</code>]]} /></section>
    </div>
  )
}
