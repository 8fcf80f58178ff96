import { useMutation } from '@tanstack/react-query'
import { call } from '#platform/web/call.ts'
import { useParam } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { ErrorState } from '#ui/states.tsx'
import { unsubscribe } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './outside.module.css'
import { Sheet } from './sheet.tsx'

/** Where the foot of a mail leads: one button ends it. Opening the page ends nothing. */
export default function UnsubscribePage() {
  const t = useText(texts).outside.unsubscribe
  const token = useParam('token')
  const end = useMutation({ mutationFn: () => call(unsubscribe, { params: { token } }) })
  if (end.isSuccess) return <Sheet title={t.done} text={t.doneText} />
  return (
    <Sheet title={t.title} text={t.text}>
      {end.error && <ErrorState problem={end.error} />}
      <div className={css.acts}><Button kind="primary" busy={end.isPending} onClick={() => end.mutate()}>{t.act}</Button></div>
    </Sheet>
  )
}
