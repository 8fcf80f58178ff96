import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { endMyOtherSessions, endMySession, findMySessions } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../people.module.css'
import { SessionLine } from './session-line.tsx'

/** Where one is signed in; each can be ended from here. */
export function Sessions() {
  const t = useText(texts).profile
  const { data } = useCall(findMySessions, {})
  const shared = { refreshes: [findMySessions], done: t.ended }
  const end = useAct(endMySession, shared)
  const endOthers = useAct(endMyOtherSessions, shared)
  return (
    <Card title={t.sessions} actions={data && data.items.length > 1 && <Button onClick={() => endOthers.mutate({})} busy={endOthers.isPending}>{t.endOthers}</Button>}>
      {data ? <ul className={css.rows}>{data.items.map((s) => <SessionLine key={s.id} session={s} onEnd={() => end.mutate({ params: { id: s.id } })} />)}</ul> : <Lines />}
    </Card>
  )
}
