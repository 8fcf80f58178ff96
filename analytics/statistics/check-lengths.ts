/** The common length of columns that belong together.
 *
 *  A struct of arrays is a table whose rows are only held together by position; a column that is one short would silently
 *  give every later customer somebody else's figure, so it is refused instead.
 *
 *  @param columns the arrays under the names that the message shall use
 *  @returns how many rows the table has
 *  @throws RangeError where the lengths differ
 *  @example
 *  checkLengths({ lastDay: [10, 20], purchases: [1, 3] }) // => 2 */
export function checkLengths(columns: Record<string, ArrayLike<number>>): number {
  const lengths = Object.values(columns).map((column) => column.length)
  const rows = lengths[0] ?? 0
  if (lengths.some((length) => length !== rows)) {
    const said = Object.entries(columns).map(([name, column]) => `${name} ${column.length}`)
    throw new RangeError(`columns differ in length: ${said.join(', ')}`)
  }
  return rows
}
