import { sql } from 'kysely'
import type { Eraser } from '#modules/parties/extension.ts'
import type { Field } from '#platform/filter/field.ts'
import { analysisEraser } from './analysis/analysis-eraser.ts'

/** Parties one by one: how a list shows those behind a figure that its other fields cannot say. */
export const partyFields: Field[] = [{ key: 'party', label: { 'zh-CN': '指定往来方', 'zh-TW': '指定往來對象', en: 'These parties' }, kind: 'party', sortable: false, custom: false, sql: sql`party.id`, warehouse: { sql: 'id' } }]

export const erasers: Eraser[] = [analysisEraser]
