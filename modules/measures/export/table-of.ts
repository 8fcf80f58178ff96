import type { Language } from '#kernel/text.ts'
import type { Cell as TableCell } from '#platform/tabular/index.ts'
import type { Analysis, Cell } from '../contract.ts'
import type { Plan } from '../query/plan.ts'
import { words } from '../query/words.ts'

/** An answer as a plain table: a column for each split of the rows, then one for each figure. */
export interface PlainTable { header: string[]; rows: TableCell[][] }

const compareWords: Record<Language, { before: string; time: string }> = { 'zh-CN': { before: '对比期', time: '时间' }, 'zh-TW': { before: '對比期', time: '時間' }, en: { before: 'compared with', time: 'Time' } }

/** Lays an answer out for a file or a mail, in the reader's language. */
export function tableOf({ query, axes }: Plan, answer: Analysis, language: Language): PlainTable {
  const { total, hidden } = words[language]
  const splits = query.rows.map((_, i) => axes[i]!.dimension?.label[language] ?? compareWords[language].time)
  const figures = answer.columns.flatMap((column) => answer.measures.flatMap((m) => {
    const name = [...(query.columns.length ? [column.path.map((p) => p.name).join(' / ') || total] : []), m.label[language]].join(' · ')
    return answer.before ? [name, `${name} (${compareWords[language].before})`] : [name]
  }))
  const cellsOf = (cell: Cell | null): TableCell[] => answer.measures.flatMap((_, i) => {
    const shown = (value: Cell['values'][number] | undefined): TableCell => (cell?.hidden ? hidden : typeof value === 'string' ? { number: value } : value ?? null)
    return answer.before ? [shown(cell?.values[i]), shown(cell?.before?.[i])] : [shown(cell?.values[i])]
  })
  const rows = answer.rows.map(({ path }, r) => [
    ...query.rows.map((_, i) => path[i]?.name ?? (i === path.length ? total : '')), ...answer.cells[r]!.flatMap(cellsOf),
  ])
  return { header: [...splits, ...figures], rows }
}
