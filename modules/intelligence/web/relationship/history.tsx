import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { texts } from '../../messages/web.ts'
import type { Relationship } from '../../contract.ts'
import { useWords } from '../word/use-words.ts'
import type { Part } from './evidence.tsx'
import css from './relationship.module.css'

type Row = Relationship['history'][number]

/** How this part came to what it is: only the days on which it changed. */
export function History({ part, relationship }: { part: Exclude<Part, 'value'>; relationship: Relationship }) {
  const t = useText(texts).standing
  const f = useFormat()
  const words = useWords()
  const say = (row: Row): string => (part !== 'rfm' ? words[part](row[part] ?? 0) : row.r === null ? t.notScored : `${row.r} · ${row.f} · ${row.m}`)
  const rows = relationship.history.filter((row, i, all) => i === all.length - 1 || say(row) !== say(all[i + 1]!))
  return (
    <section>
      <h3>{t.history}</h3>
      {rows.length ? <ol className={css.history}>{rows.map((row) => <li key={row.day}><span className="muted">{t.day} {f.day(row.day)}</span><span>{say(row)}</span></li>)}</ol> : <p className="muted">{t.noHistory}</p>}
    </section>
  )
}
