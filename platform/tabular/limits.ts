/** What one file may ask of us. Generous for honest files, small beside the memory of the smallest server. */
export const limits = {
  /** Characters of one line, or of one quoted record over several lines. */
  lineLength: 1024 * 1024,
  /** Physical lines that one quoted cell may span before its quote is held to be unclosed. */
  quotedLines: 1000,
  columns: 1000,
  /** Bytes of a workbook when unpacked, all parts together. */
  unpackedBytes: 4 * 1024 ** 3,
  /** Unpacked to packed size of one part, looked at above `ratioFloor` bytes: spreadsheets reach about 50. */
  ratio: 200,
  ratioFloor: 1024 * 1024,
  zipEntries: 10_000,
  /** Bytes of a workbook's shared strings held in memory before the rest goes to a temporary file. */
  sharedStringsInMemory: 64 * 1024 * 1024,
} as const
