import { InputNumber, Select } from 'antd'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { Card } from '#ui/card.tsx'
import type { Import, Reading } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../import.module.css'
import { RemarkText } from '../remark/remark-text.tsx'
import type { Choosing } from './use-options.ts'

/** How the file is read, as it was found out; each can be set otherwise. The first rows show whether it is right. */
export function FileCard({ import_, choosing }: { import_: Import; choosing: Choosing }) {
  const t = useText(texts).file
  const f = useFormat()
  const { reading } = import_
  const change = (part: Reading): void => choosing.change({ reading: { ...choosing.options.reading, ...part } })
  return (
    <Card title={t.title} note={[import_.format === 'xlsx' ? t.xlsx : t.delimited, sizeOf(import_.size, f.number), t.columns(f.number(import_.columns.length))].join(' · ')}>
      <div className={css.settings}>
        {import_.format === 'xlsx'
          ? <label>{t.sheet}<Select value={reading.sheet ?? ''} onChange={(sheet) => change({ sheet })} options={(reading.sheets ?? []).map((value) => ({ value, label: value }))} /></label>
          : (
            <>
              <label>{t.encoding}<Select value={reading.encoding} onChange={(encoding) => change({ encoding })} options={Object.entries(t.encodings).map(([value, label]) => ({ value, label }))} /></label>
              <label>{t.delimiter}<Select value={reading.delimiter} onChange={(delimiter) => change({ delimiter })} options={Object.entries(t.delimiters).map(([value, label]) => ({ value, label }))} /></label>
              <label>{t.quote}<Select value={reading.quote ?? 'none'} onChange={(quote) => change({ quote })} options={(['"', "'", 'none'] as const).map((value) => ({ value, label: value === 'none' ? t.noQuote : value }))} /></label>
            </>
          )}
        <label>{t.header}<Select value={reading.header ?? true} onChange={(header) => change({ header })} options={[{ value: true, label: t.names }, { value: false, label: t.values }]} /></label>
        <label>{t.skip}<InputNumber style={{ width: '100%' }} min={0} max={1000} value={reading.skip ?? 0} changeOnBlur onChange={(skip) => { if (typeof skip === 'number') change({ skip }) }} /></label>
      </div>
      {import_.warnings.length > 0 && <ul className={css.warnings}>{import_.warnings.map((w, i) => <li key={i}><RemarkText remark={w} /></li>)}</ul>}
      <Sample import_={import_} choosing={choosing} />
    </Card>
  )
}

function Sample({ import_: { columns, rows }, choosing: { options } }: { import_: Import; choosing: Choosing }) {
  const t = useText(texts)
  const used = new Set(options.columns.map((c) => c.column))
  return (
    <div className={css.frame} tabIndex={0} role="group" aria-label={t.file.sample}>
      <table aria-label={t.file.sample}>
        <thead><tr>{columns.map((c) => <th key={c.column} scope="col" className={used.has(c.column) ? css.used : undefined}>{titleOf(c.title, c.column, t.columns.unnamed)}</th>)}</tr></thead>
        <tbody>{rows.slice(0, 6).map((row, i) => <tr key={i}>{columns.map((c) => <td key={c.column} className={css.cell} title={row[c.column - 1]}>{row[c.column - 1]}</td>)}</tr>)}</tbody>
      </table>
    </div>
  )
}

/** A column's title; one that has none is called by its number, as in a sheet. */
export const titleOf = (title: string, column: number, unnamed: (n: number) => string): string => (title === '' || title === String(column) ? unnamed(column) : title)

/** A file's size as people say it: `1.95 MB`. */
export function sizeOf(bytes: number, number: (value: number, decimals?: number) => string): string {
  const step = bytes >= 1e9 ? [1e9, 'GB'] as const : bytes >= 1e6 ? [1e6, 'MB'] as const : bytes >= 1e3 ? [1e3, 'kB'] as const : [1, 'B'] as const
  return `${number(bytes / step[0], step[0] === 1 ? 0 : 1)} ${step[1]}`
}
