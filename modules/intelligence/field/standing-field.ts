import { sql } from 'kysely'
import type { Named } from '#kernel/text.ts'
import type { Field } from '#platform/filter/field.ts'

const from = { name: 'standing', join: sql`join intelligence.standing standing on standing.party_id = party.id` }

export const named = (zhCN: string, zhTW: string, en: string): Named => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en })

/** A field of a party that its standing holds. */
export const standingField = (f: Omit<Field, 'sortable' | 'custom' | 'from'>): Field => ({ ...f, from, group: 'standing', sortable: Boolean(f.sort), custom: false })

/** What is shown, as text for readers and as the number that is compared. */
export const shown = (what: string): Pick<Field, 'sql' | 'compared'> => ({ sql: sql.raw(`standing.${what}_shown::text`), compared: { sql: sql.ref(`standing.${what}_shown`), type: 'smallint' } })

/** Where the analysis engine holds a column of the standing. */
export const inEngine = (column: string, more: { hundredths?: true } = {}): Pick<Field, 'warehouse'> => ({ warehouse: { table: 'intelligence_standing', sql: column, ...more } })
