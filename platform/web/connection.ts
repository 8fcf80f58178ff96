import { createStore, useStore } from './store.ts'

const connection = createStore<'up' | 'down'>('up')

/** Told by every call: an answer of any kind means that the line is up. */
export const answered = (): void => connection.set('up')
export const unanswered = (): void => connection.set('down')

/** Follows the browser's own word on the line as well. */
export function watchConnection(): void {
  window.addEventListener('offline', unanswered)
  window.addEventListener('online', answered)
}

/** Whether the server could be reached the last time anyone tried. */
export const useConnection = (): 'up' | 'down' => useStore(connection)
