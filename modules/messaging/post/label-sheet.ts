import { z } from 'zod'

const mm = (most: number) => z.number().min(0).max(most)
/** A sheet of labels on A4, in millimetres: how many across and down, each one's size, where the first begins and how far they lie apart. */
export const LabelSheet = z.strictObject({ columns: z.number().int().min(1).max(6), rows: z.number().int().min(1).max(20), width: mm(210).min(20), height: mm(297).min(10), left: mm(60), top: mm(60), acrossGap: mm(30), downGap: mm(30) })
  .refine(({ columns, width, left, acrossGap }) => left + columns * width + (columns - 1) * acrossGap <= 210.5, { error: 'wider than A4', path: ['width'] })
  .refine(({ rows, height, top, downGap }) => top + rows * height + (rows - 1) * downGap <= 297.5, { error: 'longer than A4', path: ['height'] })
export type LabelSheet = z.output<typeof LabelSheet>

/** Sheets that are on sale everywhere; Avery’s are the European A4 ones. */
export const labelSheets = {
  '3x8': { columns: 3, rows: 8, width: 70, height: 37, left: 0, top: 0.5, acrossGap: 0, downGap: 0 }, '2x8': { columns: 2, rows: 8, width: 105, height: 37, left: 0, top: 0.5, acrossGap: 0, downGap: 0 },
  L7160: { columns: 3, rows: 7, width: 63.5, height: 38.1, left: 7.2, top: 15.1, acrossGap: 2.5, downGap: 0 }, L7163: { columns: 2, rows: 7, width: 99.1, height: 38.1, left: 4.65, top: 15.1, acrossGap: 2.5, downGap: 0 },
} as const satisfies Record<string, LabelSheet>
export const sheetNames = [...Object.keys(labelSheets) as (keyof typeof labelSheets)[], 'own'] as const
export type SheetName = (typeof sheetNames)[number]

/** Where the label of a number lies on its page, counted from 0: across, then down. */
export const placeOf = ({ columns, rows, width, height, left, top, acrossGap, downGap }: LabelSheet, n: number): { page: number; x: number; y: number } => {
  const at = n % (columns * rows)
  return { page: Math.floor(n / (columns * rows)), x: left + (at % columns) * (width + acrossGap), y: top + Math.floor(at / columns) * (height + downGap) }
}
