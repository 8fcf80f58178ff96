/** An exact decimal, such as an amount of money, to be written as a number without passing through a float: `{ number: '-12.50' }`. */
export interface NumberCell { number: string }

/** A calendar date, to be written as a date: `{ day: '2024-05-06' }`. */
export interface DayCell { day: string }

/** What a written row may hold. Instants are written as ISO text; null and undefined leave the cell empty. */
export type Cell = string | number | bigint | boolean | null | undefined | Date | NumberCell | DayCell

export type Rows = AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>
