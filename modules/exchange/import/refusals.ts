import { refusals } from '#kernel/refusal.ts'

/** Refusals of whole files and of steps at the wrong time. The reasons of single rows are remarks, see `row-faults.ts`. */
export const importRefusals = refusals('exchange', {
  'not-found': 404, 'unknown-kind': 422, 'unknown-reading': 422, 'unknown-field': 422, 'no-such-column': 422, 'file-missing': 422, 'file-infected': 422, 'file-gone': 409, 'wrong-state': 409, 'not-ready': 422, 'undo-too-late': 409, 'group-too-large': 422, 'refuses-all': 500, 'importer-gone': 409, unexpected: 500,
  'empty-file': 422, 'not-a-table': 422, 'not-xlsx': 422, 'xlsx-damaged': 422, 'old-xls': 422, encrypted: 422, 'zip-bomb': 422, 'too-large': 413,
  'no-such-sheet': 422, 'no-sheets': 422, 'too-many-columns': 422, 'line-too-long': 422, 'unknown-encoding': 422,
})
