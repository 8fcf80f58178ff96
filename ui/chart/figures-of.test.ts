import { expect, test } from 'vitest'
import { figuresOf } from './figures-of.ts'

const head = { title: '按级别', definition: '定义', path: '/insight/stages', asOf: '2026-11-22' }
const columns = [{ head: '级别' }, { head: '占比', show: (v: unknown) => `${Number(v) * 100}%` }]

test('a mark with parties behind it is counted by their filter; one without is the number shown; text alone is no figure', () => {
  const filter = { field: 'tier', op: 'is', value: '1' }
  const table = { columns, rows: [{ key: 'a', to: `/parties?${new URLSearchParams({ filter: JSON.stringify(filter) })}`, cells: ['贵宾', 0.05] }, { key: 'b', cells: ['其他', 0.95] }, { key: 'c', to: '/parties?filter=%7B', cells: ['无', '—'] }] }
  expect(figuresOf(table, head)).toEqual([
    { label: '按级别 · 贵宾', shown: '占比 5%', definition: '定义', path: '/insight/stages', asOf: '2026-11-22', source: { of: 'count', filter } },
    { label: '按级别 · 其他', shown: '占比 95%', definition: '定义', path: '/insight/stages', asOf: '2026-11-22', source: { of: 'noted', value: 0.95 } },
  ])
})
