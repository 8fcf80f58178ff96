import type { ReactNode } from 'react'
import { useText } from '#platform/web/text.ts'
import { Card } from './card.tsx'
import { texts } from './messages/index.ts'
import css from './skeleton.module.css'

const widths = ['92%', '74%', '83%', '60%', '88%', '68%']

/** Stands where lines of text will come; appears after 300 ms, so that quick answers do not flicker. */
export const Lines = ({ count = 3 }: { count?: number }) => <Waiting>{Array.from({ length: count }, (_, i) => <span key={i} className={css.line} style={{ width: widths[i % widths.length] }} />)}</Waiting>

/** Stands where something of a known height will come. */
export const Block = ({ height }: { height: number }) => <Waiting><span className={css.block} style={{ height }} /></Waiting>

/** Stands where a list will come, with as many rows as it will most likely have. */
export const TableSkeleton = ({ rows = 10, columns = 6 }: { rows?: number; columns?: number }) => (
  <Waiting><div className={css.table}>{Array.from({ length: rows + 1 }, (_, i) => <div key={i}>{Array.from({ length: columns }, (_, k) => <span key={k} className={css.line} />)}</div>)}</div></Waiting>
)

export const CardSkeleton = ({ lines = 4 }: { lines?: number }) => <Card><Lines count={lines} /></Card>

/** Stands where a whole page will come. */
export const PageSkeleton = () => <div className="stack"><Block height={36} /><Block height={96} /><Block height={360} /></div>

function Waiting({ children }: { children: ReactNode }) {
  const t = useText(texts)
  return <div aria-busy="true"><span className="hidden-but-read">{t.loading}</span>{children}</div>
}
