/** Why a whole file cannot be read as a table. Texts in the reader's language are added by whoever shows them. */
export type FaultCode =
  | 'empty-file' | 'not-a-table' | 'not-xlsx' | 'xlsx-damaged' | 'old-xls' | 'encrypted' | 'zip-bomb' | 'too-large'
  | 'no-such-sheet' | 'no-sheets' | 'too-many-columns' | 'line-too-long' | 'unknown-encoding'

/** A file-level refusal: the code and the values that its text names (`kind`, `limit`, `found`, `line`, `sheet`…). */
export class TableFault extends Error {
  readonly code: FaultCode
  readonly params: Record<string, string | number>

  constructor(code: FaultCode, params: Record<string, string | number> = {}, cause?: unknown) {
    super(code, { cause })
    this.name = 'TableFault'
    this.code = code
    this.params = params
  }
}
