import { useCallback, useMemo, useState } from 'react'

/** Which rows of a list are chosen, by key. */
export interface Selection { keys: ReadonlySet<string>; set: (keys: readonly string[], chosen: boolean) => void; clear: () => void }

/** Keeps a list's chosen rows; they stay chosen while pages are added. */
export function useSelection(): Selection {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set())
  const set = useCallback((changed: readonly string[], chosen: boolean) => setKeys((before) => {
    const next = new Set(before)
    for (const key of changed) if (chosen) next.add(key)
    else next.delete(key)
    return next
  }), [])
  const clear = useCallback(() => setKeys(new Set()), [])
  return useMemo(() => ({ keys, set, clear }), [keys, set, clear])
}
