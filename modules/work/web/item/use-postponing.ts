import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { postponeWork } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { refreshed } from './refreshed.ts'

/** The act of moving an item to another day. */
export function usePostponing(onDone: () => void) {
  const t = useText(texts).moving
  const f = useFormat()
  return useAct(postponeWork, { refreshes: refreshed, done: ({ dueOn }) => t.done(f.day(dueOn)), onDone })
}
