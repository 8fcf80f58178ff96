import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { closeEntry, getDialogue, type OpenMatter, reopenEntry } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../dialogue.module.css'
import { talked } from '../word/refreshed.ts'
import { useChannels } from '../word/use-channels.ts'
import { AnswerDialog } from './answer-dialog.tsx'

/** What is not settled: who owes what since when. */
export function OpenList({ partyId }: { partyId: string }) {
  const t = useText(texts).talk
  const { data, error, refetch } = useCall(getDialogue, { params: { id: partyId } })
  if (error) return <ErrorState problem={error} again={() => void refetch()} />
  return (
    <section aria-label={t.open}>
      <div className="two small" style={{ fontWeight: 600, marginBottom: 6 }}>{t.open}</div>
      {!data ? <Lines count={2} /> : data.open.length === 0 ? <p className="muted">{t.nothing}</p> : <ul className={css.list}>{data.open.map((matter) => <li key={`${matter.of} ${matter.id}`}><Matter matter={matter} partyId={partyId} /></li>)}</ul>}
      {data?.more && <p className={css.foot}>{t.moreOpen}</p>}
    </section>
  )
}

function Matter({ matter: m, partyId }: { matter: OpenMatter; partyId: string }) {
  const t = useText(texts).talk
  const f = useFormat()
  const { name } = useChannels()
  return (
    <>
      <span className={css.head}>
        <Tag tone={m.late ? 'vermilion' : m.side === 'us' ? 'amber' : 'plain'}>{m.side === 'us' ? t.us : t.party}</Tag><span className="muted small">{[t.kinds[m.kind], t.since(f.relative(m.since)), m.channel && name(m.channel), m.owner].filter(Boolean).join(' · ')}</span>
        {m.dueOn && <span className="small name">{t.due(f.day(m.dueOn))}{m.late && ` · ${t.late}`}</span>}
      </span>
      <span className={css.text}>{m.text}</span>
      <Acts matter={m} partyId={partyId} />
    </>
  )
}

const endings = { asked: 'answered', promised: 'kept', open: 'settled', agreed: 'settled', said: 'settled' } as const

function Acts({ matter: m, partyId }: { matter: OpenMatter; partyId: string }) {
  const t = useText(texts).talk
  const may = useMay()
  const [answering, setAnswering] = useState(false)
  const reopen = useAct(reopenEntry, { refreshes: talked, done: t.reopened })
  const close = useAct(closeEntry, { refreshes: talked, done: t.settled, undo: (entry) => reopen.mutate({ params: { id: entry.id } }) })
  if (m.of === 'message') return may(['read', 'conversation']) ? <span className={css.acts}><Button kind="text" to={`/inbox?c=${m.id}`}>{t.answer}</Button></span> : null
  if (m.of === 'work') return <span className="muted small">{t.inWork}</span>
  if (!may(['update', 'dialogue'])) return null
  const end = (outcome: 'answered' | 'kept' | 'broken' | 'settled' | 'dropped') => close.mutate({ params: { id: m.id }, body: { outcome } })
  return (
    <span className={css.acts}>
      {m.askingId ? <Button kind="text" onClick={() => setAnswering(true)}>{t.acts.note}</Button> : <Button kind="text" busy={close.isPending} onClick={() => end(endings[m.kind])}>{t.acts[endings[m.kind]]}</Button>}
      {m.kind === 'promised' && <Button kind="text" busy={close.isPending} onClick={() => end('broken')}>{t.acts.broken}</Button>}
      {!m.askingId && <Button kind="text" busy={close.isPending} onClick={() => end('dropped')}>{t.acts.dropped}</Button>}
      {answering && m.askingId && <AnswerDialog partyId={partyId} askingId={m.askingId} onClose={() => setAnswering(false)} />}
    </span>
  )
}
