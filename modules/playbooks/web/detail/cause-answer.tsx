import { Input } from 'antd'
import { useState } from 'react'
import { causeNames, causes } from '#modules/prediction/contract.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { answerRun, findRuns, type Run } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

/** Why a customer left, chosen among the causes of leaving, with what happened. */
export function CauseAnswer({ run, what }: { run: Run; what: string }) {
  const t = useText(texts).editor.trace
  const named = useNamed()
  const [note, setNote] = useState('')
  const act = useAct(answerRun, { refreshes: [findRuns] })
  const tell = (answer: string): void => act.mutate({ params: { id: run.id }, body: { answer, ...(note.trim() && { note: note.trim() }) } })
  return (
    <>
      <p>{what}</p>
      <Input aria-label={t.happened} placeholder={t.happened} value={note} maxLength={1000} onChange={(e) => setNote(e.target.value)} />
      <span className="row">{causes.map((cause) => <Button key={cause} busy={act.isPending} onClick={() => tell(cause)}>{named(causeNames[cause])}</Button>)}</span>
    </>
  )
}
