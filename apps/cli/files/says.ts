/** Whether a cell says a value: the same text, or the same number otherwise written (`says('1.0', '1')`). */
export function says(cell: string, value: string): boolean {
  const text = cell.trim()
  return text === value || (text !== '' && value !== '' && Number(text) === Number(value))
}
