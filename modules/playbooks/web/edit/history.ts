/** What was, is and, after going back, would be again. */
export interface History<T> { past: readonly T[]; present: T; future: readonly T[]; /** What the last change was about: typing on in one place is one change. */ about: string | null }

const KEPT = 100

export type Act<T> = { act: 'change'; to: T; about?: string } | { act: 'undo' } | { act: 'redo' } | { act: 'reset'; to: T }

export const begin = <T>(present: T): History<T> => ({ past: [], present, future: [], about: null })

/** Undo and redo over whole states: changes about the same thing one after the other are taken back together. */
export function follow<T>(history: History<T>, act: Act<T>): History<T> {
  const { past, present, future, about } = history
  if (act.act === 'reset') return begin(act.to)
  if (act.act === 'undo') return past.length ? { past: past.slice(0, -1), present: past.at(-1)!, future: [present, ...future], about: null } : history
  if (act.act === 'redo') return future.length ? { past: [...past, present], present: future[0]!, future: future.slice(1), about: null } : history
  if (act.to === present) return history
  const goesOn = act.about !== undefined && act.about === about && past.length > 0
  return { past: goesOn ? past : [...past, present].slice(-KEPT), present: act.to, future: [], about: act.about ?? null }
}
