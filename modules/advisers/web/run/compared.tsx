import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { Card } from '#ui/card.tsx'
import type { Run } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../advisers.module.css'

const ways = ['now', 'greedy', 'proposal'] as const

/** The proposal against how it is now and against giving one after the other. */
export function Compared({ run, result }: { run: Run; result: NonNullable<Run['result']> }) {
  const t = useText(texts).run
  const f = useFormat()
  const fit = (value: number): string => f.fixed(value, 1)
  return (
    <Card title={t.compare} note={t.took(f.number(result.seconds, 1))}>
      <div className={css.scroll} tabIndex={0} role="group" aria-label={t.compare}>
        <table className={css.table}>
          <thead><tr><th scope="col">{t.way}</th><th scope="col" className={css.number}>{t.figures.fit}</th><th scope="col" className={css.number}>{t.figures.moved}</th><th scope="col" className={css.number}>{t.figures.nobody}</th><th scope="col" className={css.number}>{t.figures.over}</th></tr></thead>
          <tbody>{ways.filter((way) => way !== 'now' || !run.from).map((way) => <tr key={way} className={way === 'proposal' ? css.chosen : undefined}><td>{t.ways[way]}</td><td className={css.number}>{fit(result[way].fit)}</td><td className={css.number}>{f.number(result[way].moved)}</td><td className={css.number}>{f.number(result[way].nobody)}</td><td className={css.number}>{f.number(result[way].over)}</td></tr>)}</tbody>
        </table>
      </div>
      <p className="muted small">{result.gap < 0.005 ? t.best : t.bound(f.fixed(result.gap, 2))} {t.greedyNote}</p>
      {run.state === 'proposed' && result.needed > result.capacity && <p className="two">{t.short(f.number(result.needed), f.number(result.capacity))}</p>}
    </Card>
  )
}
