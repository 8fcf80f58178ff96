import { useQuery } from '@tanstack/react-query'
import { call } from '#platform/web/call.ts'
import { useParam } from '#platform/web/navigate.ts'
import type { ProblemError } from '#platform/web/problem.ts'
import { useText } from '#platform/web/text.ts'
import { Lines } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { getPushKey } from '../../contract.ts'
import { texts } from '../../messages/notify.ts'
import { NotifyPart } from './notify-part.tsx'
import css from './notify.module.css'

export const usePushKey = () => useQuery<{ publicKey: string | null; firm: string }, ProblemError>({ queryKey: ['push-key'], queryFn: () => call(getPushKey, {}), retry: 0 })

/** Where a button on a form or on the firm’s site leads: shall this browser tell its reader of us? */
export default function NotifyPage() {
  const t = useText(texts)
  const who = useParam('who')
  const { data, error } = usePushKey()
  const title = t.title(data?.firm ?? '')
  return (
    <div className={css.sheet}>
      <title>{title}</title>
      <h1 tabIndex={-1}>{title}</h1>
      <p className="two">{t.lead}</p>
      {error ? <ErrorState problem={error} /> : data ? <NotifyPart who={who} publicKey={data.publicKey} /> : <Lines count={1} />}
    </div>
  )
}
