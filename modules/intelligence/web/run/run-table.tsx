import type { z } from 'zod'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { RelativeTime } from '#ui/relative-time.tsx'
import { EmptyState } from '#ui/states.tsx'
import { texts } from '../../messages/web.ts'
import type { findRuns } from '../../contract.ts'
import css from '../insight/insight.module.css'

type Run = z.output<NonNullable<typeof findRuns.reply>>['runs'][number]

/** The latest whole computations: by which rule, how many, how many changed. */
export function RunTable({ runs }: { runs: readonly Run[] }) {
  const t = useText(texts)
  const f = useFormat()
  if (!runs.length) return <EmptyState inline title={t.run.none} />
  const heads = [t.run.finished, t.run.asOf, t.run.rule, t.run.measure, t.run.parties, t.run.changed, t.run.took, t.run.model]
  return (
    <div className={css.scroll} tabIndex={0} role="group" aria-label={t.run.history}>
      <table className={css.table} aria-label={t.run.history}>
        <thead><tr>{heads.map((h) => <th key={h} scope="col">{h}</th>)}</tr></thead>
        <tbody>
          {runs.map((r) => (
            <tr key={r.id}>
              <td><RelativeTime at={r.finishedAt} /></td><td>{f.day(r.asOf)}</td><td>{r.rule === 'quantile' ? t.rfm.rules.quantile : t.rfm.rules.rank}</td><td>{r.measure === 'profit' ? t.value.measure.profit : t.value.measure.revenue}</td>
              <td>{f.number(r.parties)}</td><td>{f.number(r.changed)}</td><td>{t.run.seconds(f.number((Date.parse(r.finishedAt) - Date.parse(r.startedAt)) / 1000, 1))}</td><td><code>{r.model}</code></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
