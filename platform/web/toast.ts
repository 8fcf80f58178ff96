import { createStore } from './store.ts'

/** A short word to the reader. `undo` adds a button; it then stays long enough to be used. */
export interface Toast { id: number; kind: 'done' | 'problem' | 'note'; text: string; trace?: string | undefined; undo?: (() => unknown) | undefined }

export const toasts = createStore<readonly Toast[]>([])
let last = 0

/** Shows a toast. `toast({ kind: 'done', text: t.merged, undo: () => unmerge.mutate(…) })` */
export function toast(told: Omit<Toast, 'id'>): number {
  last += 1
  const id = last
  toasts.set([...toasts.get().slice(-3), { id, ...told }])
  return id
}

export const dropToast = (id: number): void => toasts.set(toasts.get().filter((t) => t.id !== id))
