import type { Named } from '#kernel/text.ts'

/** Whether a page's or a command's name answers to what was typed, in any of its languages: some know a page by its English name. */
export function matches(text: string, label: Named): boolean {
  const wanted = text.trim().toLowerCase()
  return wanted === '' || Object.values(label).some((word) => word.toLowerCase().includes(wanted))
}
