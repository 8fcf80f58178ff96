import type { Analysis } from '../../contract.ts'
import css from '../measures.module.css'
import { Change } from './change.tsx'
import type { Says } from './use-says.ts'

/** An answer that is split by nothing: each figure large. */
export function Figures({ answer, says, onOpen }: { answer: Analysis; says: Says; onOpen: (row: number, column: number, measure: number) => void }) {
  const cell = answer.cells[0]?.[0] ?? null
  return (
    <div className={css.figures}>
      {answer.measures.map((m, i) => (
        <button key={m.key} type="button" className={css.large} onClick={() => onOpen(0, 0, i)} disabled={!cell || cell.hidden}>
          <span>{says.measure(i)}</span><strong>{cell?.hidden || !cell ? '—' : says.exact(i, cell.values[i])}</strong>
          {cell?.before && <Change now={cell.values[i]} before={cell.before[i]} say={(v) => says.exact(i, v)} />}
        </button>
      ))}
    </div>
  )
}
