import type { Ladder } from '../../contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { texts } from '../../messages/web.ts'
import { Bars } from '../word/bars.tsx'
import { is, partiesAt } from '../word/parties-at.ts'
import { type Words, useWords } from '../word/use-words.ts'

const parts = { rungs: { field: 'rung', word: 'rung', codes: [6, 5, 4, 3, 2, 1] }, grades: { field: 'grade', word: 'grade', codes: [3, 2, 1] }, levels: { field: 'level', word: 'level', codes: [5, 4, 3, 2, 1] }, types: { field: 'loyaltyType', word: 'type', codes: [6, 5, 4, 3, 2, 1, 7] } } as const
type What = keyof typeof parts

/** Parties and what they bring by rung, grade, level or type of loyalty, from the top. */
export function LadderChart({ ladder, what }: { ladder: Ladder; what: What }) {
  const { judged: { ladder: t, grade, level, type }, value: { measure: measures } } = useText(texts)
  const f = useFormat()
  const words: Words = useWords()
  const { field, word, codes } = parts[what]
  const measure = measures[ladder.measure ?? 'revenue']
  const rows = codes.map((code) => ({ code, name: words[word](code), to: partiesAt(is(field, code)), ...(ladder[what].find((r) => r.code === code) ?? { parties: 0, value: '0', declining: 0 }) }))
  const shown = what === 'types' ? rows.filter((r) => r.parties || r.code < 7) : rows
  const all = shown.reduce((n, r) => n + r.parties, 0)
  const money = (v: string): string => f.money(Number(v), ladder.currency)
  const end = 'end' as const
  const table = {
    columns: [{ head: { rungs: t.title, grades: grade, levels: level, types: type }[what] }, { head: t.parties, align: end, show: (v: string | number | null) => f.number(Number(v)) }, { head: t.share, align: end, show: (v: string | number | null) => f.percent(Number(v)) }, { head: t.value(measure), align: end, show: (v: string | number | null) => money(String(v)) }, { head: t.declining, align: end, show: (v: string | number | null) => f.number(Number(v)) }],
    rows: shown.map((r) => ({ key: String(r.code), to: r.to, cells: [r.name, r.parties, all ? r.parties / all : 0, Number(r.value), r.declining] })),
  }
  const [title, definition] = { rungs: [t.title, t.definition], grades: [t.grade, t.gradeDefinition], levels: [level, t.levelDefinition], types: [t.types, t.typeDefinition] }[what] as [string, string]
  return (
    <ChartBox title={title} note={t.note} definition={definition} asOf={ladder.asOf ?? undefined} table={table} name={what}>
      <Bars label={title} bars={shown.map((r) => ({ key: String(r.code), name: r.name, count: r.parties, said: f.number(r.parties), note: money(r.value), to: r.to, colour: r.code === 7 ? 5 : what === 'rungs' ? 0 : 2, label: t.mark(r.name, f.number(r.parties), money(r.value)) }))} />
    </ChartBox>
  )
}
