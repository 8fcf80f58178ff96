import { z } from 'zod'
import { Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { eventType } from '#kernel/event.ts'
import { Id } from '#kernel/id.ts'
import { PageQuery, pageOf } from '#kernel/page.ts'
import { common } from '#kernel/refusal.ts'
import { importRefusals as r } from './refusals.ts'

const NamedText = z.object({ 'zh-CN': z.string(), 'zh-TW': z.string(), en: z.string() })
const Params = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))

/** Something to be told about a file or a row: the code of a text with the values it names. */
export const Remark = z.object({ code: z.string(), params: Params }).meta({ id: 'ImportRemark' })
export type Remark = z.infer<typeof Remark>

export const fieldTypes = ['text', 'number', 'money', 'date', 'instant', 'time', 'choice', 'boolean', 'phone', 'email'] as const

/** A field that columns can be matched to. */
export const ImportField = z.object({
  key: z.string(), label: NamedText, type: z.enum(fieldTypes),
  required: z.boolean().meta({ description: 'Must be matched to a column or have a fixed value.' }),
  repeats: z.boolean().meta({ description: 'Several columns may be matched to it.' }),
  matchable: z.boolean().meta({ description: 'May tell which existing record a row is about.' }),
  group: z.string().meta({ description: 'Fields are shown together by group.' }),
  choices: z.array(z.object({ key: z.string(), label: NamedText })).optional(),
  custom: z.boolean(),
}).meta({ id: 'ImportField' })
export type ImportField = z.infer<typeof ImportField>

export const ImportKindInfo = z.object({
  kind: z.string(), label: NamedText, fields: z.array(ImportField),
  mayCreate: z.boolean(), mayUpdate: z.boolean(),
  defaultMatch: z.string().nullable(),
  settings: z.array(z.object({ key: z.string(), label: NamedText, choices: z.array(z.object({ key: z.string(), label: NamedText })), default: z.string() })).meta({ description: 'Choices of this kind alone, such as what becomes of unknown customers.' }),
}).meta({ id: 'ImportKind' })
export type ImportKindInfo = z.infer<typeof ImportKindInfo>

const column = z.number().int().min(1).max(1000).meta({ description: 'Counted from 1.' })
const NumberStyle = z.strictObject({ decimal: z.enum(['.', ',']), group: z.enum([',', '.', ' ', "'"]) })

/** How the file is to be read; what is left out is detected. */
export const Reading = z.strictObject({
  encoding: z.string().max(20).optional(), delimiter: z.string().max(12).optional(), quote: z.enum(['"', "'", 'none']).optional(),
  header: z.boolean().optional(), skip: z.number().int().min(0).max(1000).optional(), sheet: z.string().max(200).optional(),
}).meta({ id: 'ImportReading' })
export type Reading = z.output<typeof Reading>

export const ColumnMatch = z.strictObject({
  column, field: z.string().min(1).max(120), dateFormat: z.string().max(20).optional().meta({ example: 'yyyyMMdd' }), numberFormat: NumberStyle.optional(),
  by: z.enum(['title', 'content', 'remembered', 'chosen']).default('chosen').meta({ description: 'What the match rests on.' }),
}).meta({ id: 'ColumnMatch' })
export type ColumnMatch = z.output<typeof ColumnMatch>

export const importModes = ['create', 'update', 'upsert'] as const
export const ImportOptions = z.strictObject({
  kind: z.string().min(1).max(40),
  reading: Reading.default({}),
  columns: z.array(ColumnMatch).max(1000).optional().meta({ description: 'Which column is which field; suggested where left out.' }),
  mode: z.enum(importModes).default('upsert'),
  match: z.string().max(120).nullish().meta({ description: 'The field by which rows find existing records; suggested where left out, null for none.' }),
  source: z.string().trim().min(1).max(60).optional().meta({ description: 'Whom the keys belong to: a shop, a till, another system. Made from the file name where left out.' }),
  fixed: z.record(z.string().max(120), z.string().max(500)).default({}).meta({ description: 'Values for fields that have no column, or an empty cell.' }),
  settings: z.record(z.string().max(60), z.string().max(60)).default({}),
}).meta({ id: 'ImportOptions' })
export type ImportOptions = z.output<typeof ImportOptions>

export const importStates = ['uploaded', 'ready', 'checking', 'running', 'stopping', 'stopped', 'done', 'failed', 'undoing', 'undone'] as const
export const ImportState = z.enum(importStates)
export type ImportState = z.infer<typeof ImportState>

export const Counts = z.object({ rows: z.number(), created: z.number(), updated: z.number(), skipped: z.number(), failed: z.number() }).meta({ id: 'ImportCounts', description: 'What became of the rows: created + updated + skipped + failed = rows.' })
export type Counts = z.infer<typeof Counts>

export const ImportColumn = z.object({
  column, title: z.string(), sample: z.array(z.string()), content: z.string().nullable().meta({ description: 'What its cells look like: email, phone, date, number…' }),
  dateFormat: z.string().nullable(), dateAlso: z.array(z.string()).meta({ description: 'Formats that read the cells just as well as other days.' }), numberFormat: NumberStyle.nullable(), numberAlso: NumberStyle.nullable(),
})
export type ImportColumn = z.infer<typeof ImportColumn>

export const Import = z.object({
  id: Id, kind: z.string(), fileName: z.string(), size: z.number(), state: ImportState,
  format: z.enum(['delimited', 'xlsx']), reading: Reading.extend({ sheets: z.array(z.string()).optional() }),
  columns: z.array(ImportColumn), rows: z.array(z.array(z.string())).meta({ description: 'The first rows.' }), warnings: z.array(Remark),
  options: ImportOptions.extend({ columns: z.array(ColumnMatch), source: z.string() }),
  problems: z.array(Remark).meta({ description: 'What must be put right before it can run; empty when it is ready.' }),
  sameFile: z.object({ id: Id, at: Instant }).nullable().meta({ description: 'An earlier import of the very same content.' }),
  progress: z.object({
    phase: z.enum(['waiting', 'counting', 'reading', 'writing', 'finishing', 'undoing', 'resting']), done: z.number(), total: z.number().nullable(), share: z.number().meta({ description: 'From 0 to 1.' }),
    rowsPerSecond: z.number().nullable(), secondsLeft: z.number().nullable(),
  }),
  counts: Counts, records: z.record(z.string(), z.number()).meta({ description: 'Records that were created, by object: a file of orders creates orders, customers and products.' }),
  forecast: Counts.nullable().meta({ description: 'What a check of the whole file found.' }),
  undo: z.object({ removed: z.number(), restored: z.number(), kept: z.number() }).nullable(),
  error: Remark.nullable(), by: z.object({ id: Id, name: z.string() }).nullable(),
  createdAt: Instant, startedAt: Instant.nullable(), finishedAt: Instant.nullable(), undoneAt: Instant.nullable(),
  fileKept: z.boolean().meta({ description: 'Whether the file is still there; it goes after 90 days.' }), mayRun: z.boolean(), mayUndo: z.boolean(),
}).meta({ id: 'Import' })
export type Import = z.infer<typeof Import>

export const ImportRow = Import.pick({ id: true, kind: true, fileName: true, state: true, counts: true, progress: true, by: true, createdAt: true, startedAt: true, finishedAt: true, undoneAt: true, mayUndo: true }).meta({ id: 'ImportRow' })
export type ImportRow = z.infer<typeof ImportRow>

export const outcomes = ['created', 'updated', 'skipped', 'failed'] as const
export const Outcome = z.enum(outcomes)
export type Outcome = z.infer<typeof Outcome>

export const Preview = z.object({
  rows: z.array(z.object({ line: z.number(), cells: z.array(z.string()), outcome: Outcome, reasons: z.array(Remark) })),
  counts: Counts, complete: z.boolean().meta({ description: 'Whether the counts are of the whole file.' }),
}).meta({ id: 'ImportPreview' })
export type Preview = z.infer<typeof Preview>

export const FailedRow = z.object({ line: z.number(), cells: z.array(z.string()), reasons: z.array(Remark) }).meta({ id: 'FailedRow' })
export type FailedRow = z.infer<typeof FailedRow>
export const KeptRecord = z.object({ object: z.string(), id: Id, reason: z.enum(['changed', 'in-use', 'erased']) }).meta({ id: 'KeptRecord' })
export type KeptRecord = z.infer<typeof KeptRecord>
export const Mapping = z.object({ id: Id, kind: z.string(), source: z.string(), titles: z.array(z.string()), columns: z.array(ColumnMatch), usedAt: Instant }).meta({ id: 'ImportMapping' })
export type Mapping = z.infer<typeof Mapping>

export const importFinished = eventType('exchange.import-finished', 1, z.object({ importId: Id, kind: z.string(), created: z.number(), updated: z.number(), skipped: z.number(), failed: z.number() }))
export const importUndone = eventType('exchange.import-undone', 1, z.object({ importId: Id, kind: z.string(), removed: z.number(), restored: z.number(), kept: z.number() }))

const byId = z.object({ id: Id })
const none = [r['not-found']]
const params = { id: '12' }
const unreadable = [r['empty-file'], r['not-a-table'], r['not-xlsx'], r['xlsx-damaged'], r['old-xls'], r.encrypted, r['zip-bomb'], r['too-large'], r['no-such-sheet'], r['no-sheets'], r['too-many-columns'], r['line-too-long'], r['unknown-encoding']]
const cdnow = { kind: 'orders', columns: [{ column: 1, field: 'customer' }, { column: 2, field: 'date', dateFormat: 'yyyyMMdd' }, { column: 3, field: 'quantity' }, { column: 4, field: 'amount' }], source: 'shop' }

export const getImportKinds = endpoint({ name: 'getImportKinds', method: 'GET', path: '/imports/kinds', may: ['create', 'import'], summary: 'Lists what can be imported, each with its fields.', reply: z.object({ kinds: z.array(ImportKindInfo) }) })
export const findMappings = endpoint({ name: 'findMappings', method: 'GET', path: '/imports/mappings', may: ['create', 'import'], summary: 'Lists the matches of columns that are remembered, by source and header.', reply: z.object({ mappings: z.array(Mapping) }) })
export const forgetMapping = endpoint({ name: 'forgetMapping', method: 'DELETE', path: '/imports/mappings/{id}', may: ['create', 'import'], summary: 'Forgets a remembered match of columns.', params: byId, refusals: none, example: { params } })
export const uploadImport = endpoint({ name: 'uploadImport', method: 'POST', path: '/imports', may: ['create', 'import'], summary: 'Uploads a table (multipart: `kind` and `source`, both optional, before `file`; up to 2 GB) and tells how it would be read and what its columns are. Nothing is imported yet.', uploads: true, reply: Import, status: 201, refusals: [r['file-missing'], r['unknown-kind'], r['file-infected'], common['too-large'], ...unreadable] })
export const findImports = endpoint({ name: 'findImports', method: 'GET', path: '/imports', may: ['read', 'import'], summary: 'Lists imports, newest first.', query: PageQuery.extend({ kind: z.string().max(40).optional(), state: ImportState.optional() }), reply: pageOf(ImportRow) })
export const getImport = endpoint({ name: 'getImport', method: 'GET', path: '/imports/{id}', may: ['read', 'import'], summary: 'Gets an import with its progress; ask again every second while it runs.', params: byId, reply: Import, refusals: none, example: { params } })
export const setImportOptions = endpoint({ name: 'setImportOptions', method: 'PUT', path: '/imports/{id}/options', may: ['create', 'import'], summary: 'Sets how the file is read, which column is which field, and what is to be done with known records. Answers with what is still missing.', params: byId, body: ImportOptions, reply: Import, refusals: [...none, r['wrong-state'], r['unknown-kind'], r['unknown-reading'], ...unreadable], example: { params, body: cdnow } })
export const previewImport = endpoint({ name: 'previewImport', method: 'POST', path: '/imports/{id}/preview', may: ['create', 'import'], summary: 'Tells what would happen to the first rows, and to how many of the first thousand.', params: byId, body: z.strictObject({ rows: z.number().int().min(1).max(200).default(20) }), reply: Preview, refusals: [...none, r['wrong-state'], r['not-ready']], example: { params, body: { rows: 20 } } })
export const checkImport = endpoint({ name: 'checkImport', method: 'POST', path: '/imports/{id}/check', may: ['create', 'import'], summary: 'Goes through the whole file without writing; the import then tells its forecast.', params: byId, reply: Import, status: 202, refusals: [...none, r['wrong-state'], r['not-ready']], example: { params } })
export const runImport = endpoint({ name: 'runImport', method: 'POST', path: '/imports/{id}/run', may: ['create', 'import'], summary: 'Starts the import in the background.', params: byId, reply: Import, status: 202, refusals: [...none, r['wrong-state'], r['not-ready']], example: { params } })
export const stopImport = endpoint({ name: 'stopImport', method: 'POST', path: '/imports/{id}/stop', may: ['create', 'import'], summary: 'Stops an import after the rows it is writing; what is in stays until it is undone.', params: byId, reply: Import, status: 202, refusals: [...none, r['wrong-state']], example: { params } })
export const resumeImport = endpoint({ name: 'resumeImport', method: 'POST', path: '/imports/{id}/resume', may: ['create', 'import'], summary: 'Goes on where an import was stopped or failed.', params: byId, reply: Import, status: 202, refusals: [...none, r['wrong-state'], r['file-gone']], example: { params } })
export const undoImport = endpoint({ name: 'undoImport', method: 'POST', path: '/imports/{id}/undo', may: ['undo', 'import'], summary: 'Takes an import back in the background: removes what it created and restores what it changed, except what others changed since.', params: byId, reply: Import, status: 202, refusals: [...none, r['wrong-state'], r['undo-too-late']], example: { params } })
export const discardImport = endpoint({ name: 'discardImport', method: 'DELETE', path: '/imports/{id}', may: ['create', 'import'], summary: 'Discards an uploaded file that was never run.', params: byId, refusals: [...none, r['wrong-state']], example: { params } })
export const findFailedRows = endpoint({ name: 'findFailedRows', method: 'GET', path: '/imports/{id}/failures/rows', may: ['read', 'import'], summary: 'Lists the rows that failed, with the reasons.', params: byId, query: PageQuery, reply: pageOf(FailedRow), refusals: none, example: { params } })
export const findKeptRecords = endpoint({ name: 'findKeptRecords', method: 'GET', path: '/imports/{id}/kept', may: ['read', 'import'], summary: 'Lists what an undo left alone because it was changed or is used since.', params: byId, query: PageQuery, reply: pageOf(KeptRecord), refusals: none, example: { params } })
export const downloadFailures = { ...endpoint({ name: 'downloadFailures', method: 'GET', path: '/imports/{id}/failures', may: ['read', 'import'], summary: "Sends the rows that failed as a file: the original cells, and the reason in the reader's language.", params: byId, query: z.object({ format: z.enum(['csv', 'xlsx']).default('csv') }), refusals: none, example: { params } }), streams: 'text/csv' }

export const importEndpoints = [
  getImportKinds, findMappings, forgetMapping, uploadImport, findImports, getImport, setImportOptions, previewImport, checkImport, runImport, stopImport, resumeImport, undoImport, discardImport,
  findFailedRows, findKeptRecords, downloadFailures,
]
