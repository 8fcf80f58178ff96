import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { FieldInfo } from '#kernel/field.ts'
import { Filter } from '#kernel/filter.ts'
import { refusals } from '#kernel/refusal.ts'

export const exportRefusals = refusals('exchange', { 'unknown-list': 404, 'unknown-column': 422 })

export const ExportInput = z.strictObject({
  list: z.string().max(40).meta({ example: 'parties' }),
  filter: Filter.optional(), search: z.string().trim().min(1).max(100).optional(), sort: z.string().max(60).optional(),
  columns: z.array(z.string().max(100)).min(1).max(200).optional().meta({ description: 'Field keys in their order; the usual ones where left out.' }),
  format: z.enum(['csv', 'xlsx']).default('csv'),
}).meta({ id: 'ExportInput' })
export type ExportInput = z.output<typeof ExportInput>

const NamedText = z.object({ 'zh-CN': z.string(), 'zh-TW': z.string(), en: z.string() })
export const ExportList = z.object({ list: z.string(), label: NamedText, fields: z.array(FieldInfo), usual: z.array(z.string()).meta({ description: 'The columns that are exported where none are named.' }) }).meta({ id: 'ExportList' })
export type ExportList = z.infer<typeof ExportList>

export const getExportLists = endpoint({ name: 'getExportLists', method: 'GET', path: '/exports/lists', may: ['create', 'export'], summary: 'Lists what can be exported, each with its columns.', reply: z.object({ lists: z.array(ExportList) }) })
export const exportList = { ...endpoint({ name: 'exportList', method: 'POST', path: '/exports', may: ['create', 'export'], summary: 'Sends all rows of a list as a file, as far as one may export them; masked fields stay masked, and cells that a spreadsheet would run are made harmless.', body: ExportInput, refusals: [exportRefusals['unknown-list'], exportRefusals['unknown-column']], example: { body: { list: 'parties', filter: { field: 'role', op: 'is', value: 'customer' }, format: 'xlsx' } } }), streams: 'text/csv' }

export const exportEndpoints = [getExportLists, exportList]
