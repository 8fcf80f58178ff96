import { useState } from 'react'
import { urlOf } from '#platform/web/call.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { RelativeTime } from '#ui/relative-time.tsx'
import { countMessages, findLetterRuns, findLetters, findMessages, type LetterRun, postLetters, printLetters } from '../../contract.ts'
import { texts } from '../../messages/channel.ts'
import { LabelDialog } from './label-dialog.tsx'
import css from './letters.module.css'

/** What was written to many: all of it in one file, and posted as a whole. */
export function Runs() {
  const t = useText(texts).letters
  const { data } = useCall(findLetterRuns, {})
  if (!data?.runs.length) return null
  return <Card title={t.runs}><ul className={css.runs}>{data.runs.map((run) => <Run key={run.step} run={run} />)}</ul></Card>
}

function Run({ run: { step, upTo, subject, letters, givenAt } }: { run: LetterRun }) {
  const t = useText(texts).letters
  const [labels, setLabels] = useState(false)
  const post = useAct(postLetters, { refreshes: [findLetterRuns, findLetters, findMessages, countMessages], done: (said) => t.done(said.posted) })
  return (
    <li>
      <span>{subject ?? t.noSubject} <span className="muted">{t.count(letters)} · <RelativeTime at={givenAt} /></span></span>
      <span className={css.acts}>
        <Button onClick={() => setLabels(true)}>{t.labels}</Button>
        <Button onClick={() => window.open(urlOf(printLetters, { query: { step, upTo, as: 'letters' } }), '_blank', 'noopener')}>{t.print}</Button>
        <Button busy={post.isPending} onClick={() => post.mutate({ body: { step, upTo } })}>{t.posted}</Button>
      </span>
      {labels && <LabelDialog which={{ step, upTo }} onClose={() => setLabels(false)} />}
    </li>
  )
}
