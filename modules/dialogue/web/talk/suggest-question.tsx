import { useEffect, useRef } from 'react'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { askQuestion, findNextQuestions } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../dialogue.module.css'
import { asked } from '../word/refreshed.ts'

/** The next best question beside an answer in the inbox. Put into the text, it counts as asked once the text was sent with it. */
export default function SuggestQuestion({ partyId, channel, insert, sent }: { partyId: string; channel: string; insert: (text: string) => void; sent: string | null }) {
  const t = useText(texts).ask
  const put = useRef<{ id: string; wording: string } | null>(null)
  const { data } = useCall(findNextQuestions, { params: { id: partyId }, query: { channel } }, { staleTime: 60_000 })
  const { mutate } = useAct(askQuestion, { refreshes: asked, done: t.asked })
  useEffect(() => {
    const question = put.current
    if (!question || !sent?.includes(question.wording)) return
    put.current = null
    mutate({ params: { id: partyId }, body: { questionId: question.id, channel, wording: question.wording, sent: true } })
  }, [sent, partyId, channel, mutate])
  const [next] = data?.items ?? []
  if (!next || data?.resting) return null
  const use = (): void => { put.current = { id: next.question.id, wording: next.wording }; insert(next.wording) }
  return <p className={css.why}>{t.next} · {next.wording} <Button kind="text" onClick={use}>{t.insert}</Button></p>
}
