import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { type Counts, outcomes } from '../../contract.ts'
import { texts as told } from '../../messages/index.ts'
import { texts } from '../../messages/web.ts'
import css from '../import.module.css'

/** What becomes of the rows, in figures. */
export function Tally({ counts }: { counts: Counts }) {
  const t = useText(texts).result
  const say = useText(told)
  const f = useFormat()
  return (
    <div className={css.tally}>
      <div><span>{t.rows}</span><strong>{f.number(counts.rows)}</strong></div>
      {outcomes.map((o) => <div key={o}><span>{say.outcomes[o]}</span><strong className={o === 'failed' && counts.failed ? css.bad : undefined}>{f.number(counts[o])}</strong></div>)}
    </div>
  )
}
