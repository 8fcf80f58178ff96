const KEY = 'guanxi.parties.columns'

/** The columns that this reader last chose, on this device. */
export function keptColumns(): readonly string[] | undefined {
  const kept = localStorage.getItem(KEY)
  return kept === null ? undefined : kept.split(',')
}

export const keepColumns = (keys: readonly string[]): void => localStorage.setItem(KEY, keys.join(','))
