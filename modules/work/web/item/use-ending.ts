import { useText } from '#platform/web/text.ts'
import { type Acting, useAct } from '#platform/web/use-call.ts'
import { breakPromise, completeWork, dropWork, keepPromise, reopenWork, type WorkItem } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { refreshed } from './refreshed.ts'

export type Verb = 'complete' | 'keep' | 'break' | 'drop'
interface Ending { result?: string; channel?: string }

/** The verb that does an item: a promise is kept, all else completed. */
export const doneBy = (item: Pick<WorkItem, 'kind'>): Verb => (item.kind === 'promise' ? 'keep' : 'complete')

/** Ends items, each with an undo that opens it again. */
export function useEnding(onDone?: () => void): { end: (verb: Verb, item: WorkItem, ending?: Ending) => void; busy: boolean } {
  const t = useText(texts).ending
  const reopen = useAct(reopenWork, { refreshes: refreshed, done: t.reopened })
  const options = (verb: Verb): Acting<typeof dropWork> => ({ refreshes: refreshed, done: t.done[verb], undo: ({ id }) => reopen.mutate({ params: { id } }), onDone: () => onDone?.() })
  const complete = useAct(completeWork, options('complete'))
  const keep = useAct(keepPromise, options('keep'))
  const fail = useAct(breakPromise, options('break'))
  const drop = useAct(dropWork, options('drop'))
  const end = (verb: Verb, item: WorkItem, { result, channel }: Ending = {}): void => {
    const input = { params: { id: item.id }, body: { ...(result && { result }) }, ifMatch: item.version }
    if (verb === 'complete') complete.mutate({ ...input, body: { ...input.body, ...(channel && { channel }) } })
    else ({ keep, break: fail, drop })[verb].mutate(input)
  }
  return { end, busy: complete.isPending || keep.isPending || fail.isPending || drop.isPending }
}
