import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { cancelMessage, countMessages, findMessages, type Message, resolveMessage } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

const refreshes = [findMessages, countMessages]

/** What a person can do about a message: say whether a doubtful one arrived, or take a waiting one back. */
export function MessageActs({ message: { id, state } }: { message: Message }) {
  const t = useText(texts)
  const resolve = useAct(resolveMessage, { refreshes, done: t.list.settled })
  const cancel = useAct(cancelMessage, { refreshes, done: t.list.cancelled })
  if (state === 'queued') return <Button kind="text" busy={cancel.isPending} onClick={() => cancel.mutate({ params: { id } })}>{t.list.cancel}</Button>
  if (state !== 'doubtful') return null
  return (
    <span className="row">
      <Button kind="text" busy={resolve.isPending} onClick={() => resolve.mutate({ params: { id }, body: { arrived: true } })}>{t.list.arrived}</Button>
      <Button kind="text" busy={resolve.isPending} onClick={() => resolve.mutate({ params: { id }, body: { arrived: false } })}>{t.list.again}</Button>
    </span>
  )
}
