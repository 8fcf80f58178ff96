import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { findNextQuestions, type NextQuestion } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../dialogue.module.css'
import { AskDialog } from './ask-dialog.tsx'

/** What to ask next and why; the rest a click away. */
export function NextQuestions({ partyId }: { partyId: string }) {
  const t = useText(texts).ask
  const f = useFormat()
  const [all, setAll] = useState(false)
  const { data, error, refetch } = useCall(findNextQuestions, { params: { id: partyId } })
  if (error) return <ErrorState problem={error} again={() => void refetch()} />
  const shown = data?.items.slice(0, all ? 5 : 1) ?? []
  return (
    <section aria-label={t.next}>
      <div className="two small" style={{ fontWeight: 600, marginBottom: 6 }}>{t.next}</div>
      {!data ? <Lines count={2} /> : !shown.length ? <p className="muted">{t.none}</p> : <ul className={css.list}>{shown.map((next) => <li key={next.question.id}><One next={next} partyId={partyId} /></li>)}</ul>}
      {data?.resting && data.lastAskedAt && shown.length > 0 && <p className={css.foot}>{t.resting(f.relative(data.lastAskedAt))}</p>}
      {!all && data && data.items.length > 1 && <Button kind="text" onClick={() => setAll(true)}>{t.others(data.items.length - 1)}</Button>}
    </section>
  )
}

function One({ next, partyId }: { next: NextQuestion; partyId: string }) {
  const t = useText(texts).ask
  const named = useNamed()
  const may = useMay()
  const [open, setOpen] = useState(false)
  return (
    <>
      <span className={css.head}><strong className={css.text}>{next.wording}</strong>{may(['update', 'dialogue']) && <span className={css.end}><Button onClick={() => setOpen(true)}>{t.act}</Button></span>}</span>
      {next.reasons.map((reason) => <p key={reason.en} className={css.why}>{named(reason)}</p>)}
      {open && <AskDialog partyId={partyId} next={next} onClose={() => setOpen(false)} />}
    </>
  )
}
