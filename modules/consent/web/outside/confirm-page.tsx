import { useMutation, useQuery } from '@tanstack/react-query'
import { call } from '#platform/web/call.ts'
import { useParam } from '#platform/web/navigate.ts'
import type { ProblemError } from '#platform/web/problem.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { answerConfirmation, askConfirmationAgain, checkConfirmation, type Confirmation } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './outside.module.css'
import { Sheet, Told } from './sheet.tsx'

/** Where the link of a second yes leads. Opening it says nothing: only the button does. */
export default function ConfirmPage() {
  const t = useText(texts).outside
  const token = useParam('token')
  const { data, error } = useQuery<Confirmation, ProblemError>({ queryKey: ['confirmation', token], queryFn: () => call(checkConfirmation, { body: { token } }), retry: 0 })
  if (error) return <Sheet title={t.invalid}><ErrorState problem={error} /></Sheet>
  if (!data) return <Sheet title={t.confirm.title}><Lines /></Sheet>
  return <Asking token={token} confirmation={data} />
}

function Asking({ token, confirmation: { firm, name, purpose, text, channel, state } }: { token: string; confirmation: Confirmation }) {
  const t = useText(texts).outside
  const named = useNamed()
  const answer = useMutation({ mutationFn: (yes: 'yes' | 'no') => call(answerConfirmation, { body: { token, answer: yes } }) })
  const again = useMutation({ mutationFn: () => call(askConfirmationAgain, { body: { token } }) })
  const said = answer.data?.state ?? (state === 'yes' || state === 'no' ? state : null)
  const what = t.confirm.what(named(purpose), channel ? named(channel) : null)
  if (said) return <Sheet title={t.confirm.done[said]} text={what}>{answer.data && <Button to={`/preferences/${answer.data.centre}`}>{t.confirm.centre}</Button>}</Sheet>
  if (state === 'expired') return <Sheet title={t.confirm.expired} text={t.confirm.expiredText}>{again.isSuccess ? <Told>{t.confirm.again}</Told> : <Button kind="primary" busy={again.isPending} onClick={() => again.mutate()}>{t.confirm.askAgain}</Button>}</Sheet>
  return (
    <Sheet title={t.confirm.ask(firm)} text={t.confirm.text(name)}>
      <p><b>{what}</b></p>
      {text && <p className="two">{named(text)}</p>}
      {answer.error && <ErrorState problem={answer.error} />}
      <div className={css.acts}>
        <Button kind="primary" busy={answer.isPending} onClick={() => answer.mutate('yes')}>{t.confirm.yes}</Button>
        <Button busy={answer.isPending} onClick={() => answer.mutate('no')}>{t.confirm.no}</Button>
      </div>
    </Sheet>
  )
}
