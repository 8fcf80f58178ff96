import { useState } from 'react'
import { saveFile } from '#platform/web/upload.ts'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { Link } from '#platform/web/navigate.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useAct, usePages } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Figure } from '#ui/figure.tsx'
import { KeyValue } from '#ui/key-value.tsx'
import { RelativeTime } from '#ui/relative-time.tsx'
import { CardSkeleton } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import { downloadSubmitted, findForms, findSubmissions, type Form, getForm, type Submission, takeProposal, undoSubmission } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './submissions.module.css'

const tones: Record<Submission['outcome'], Tone> = { created: 'jade', matched: 'plain', known: 'plain', doubtful: 'amber' }

/** What came in, the latest first; what differs from what is known waits here for a person. */
export function Submissions({ form }: { form: Form }) {
  const t = useText(texts)
  const f = useFormat()
  const list = usePages(findSubmissions, { params: { id: form.id } })
  return (
    <div className="stack">
      <div className={css.figures}>
        <Figure label={t.came.opened} value={f.number(form.opened)} note={t.came.days} definition={t.came.openedMeans} />
        <Figure label={t.came.sent} value={f.number(form.sent)} note={form.opened ? t.came.rate(f.percent(form.sent / form.opened)) : t.came.days} definition={t.came.sentMeans} />
        <Figure label={t.came.refused} value={f.number(form.refused)} note={t.came.days} definition={t.came.refusedMeans} />
      </div>
      {list.error ? <ErrorState problem={list.error} again={list.again} /> : list.isPending ? <CardSkeleton lines={8} /> : !list.items.length ? <EmptyState title={t.came.none} text={t.came.noneText} icon="note" /> : (
        <>
          <ul className={css.list}>{list.items.map((s) => <li key={s.id}><One submission={s} /></li>)}</ul>
          {list.hasMore && <Button onClick={list.more}>{t.more}</Button>}
        </>
      )}
    </div>
  )
}

function One({ submission: s }: { submission: Submission }) {
  const t = useText(texts).came
  const named = useNamed()
  const edit = useMay()(['edit', 'form'])
  const [asking, setAsking] = useState(false)
  const refreshes = [findSubmissions, getForm, findForms]
  const undo = useAct(undoSubmission, { refreshes, done: t.undone, onDone: () => setAsking(false) })
  const tags = <span className="row"><Tag tone={tones[s.outcome]}>{t.outcomes[s.outcome]}</Tag>{s.undoneAt && <Tag tone="amber">{t.isUndone}</Tag>}<span className="muted small"><RelativeTime at={s.at} /></span></span>
  return (
    <Card title={<Link to={`/parties/${s.party.id}`}>{s.party.name}</Link>} note={tags} actions={edit && !s.undoneAt && <Button kind="text" icon="undo" label={`${t.undo} ${s.party.name}`} onClick={() => setAsking(true)} />}>
      <KeyValue items={s.answers.map((a) => [named(a.label), a.value])} />
      {s.proposals.some((p) => !p.taken) && <Proposals submission={s} edit={edit} />}
      {s.files.length > 0 && <div className="row">{s.files.map((file) => <Button key={file.id} icon="download" onClick={() => void saveFile(downloadSubmitted, { params: { id: s.id, fileId: file.id } }, file.name)}>{file.name}</Button>)}</div>}
      {s.outcome === 'doubtful' && <p className="small"><Link to="/duplicates">{t.toDuplicates}</Link></p>}
      {asking && <Dialog title={t.undoTitle(s.party.name)} open onClose={() => setAsking(false)} act={{ label: t.undo, danger: true, busy: undo.isPending, onClick: () => undo.mutate({ params: { id: s.id } }) }}><p>{s.outcome === 'created' || s.outcome === 'doubtful' ? t.undoNew : t.undoKnown}</p></Dialog>}
    </Card>
  )
}

function Proposals({ submission: s, edit }: { submission: Submission; edit: boolean }) {
  const t = useText(texts).came
  const named = useNamed()
  const take = useAct(takeProposal, { refreshes: [findSubmissions], done: t.taken })
  return (
    <ul className={css.proposals}>
      {s.proposals.filter((p) => !p.taken).map((p) => (
        <li key={p.key}><span>{t.differs(named(p.label), p.said, p.known)}</span>{edit && !s.undoneAt && <Button kind="text" busy={take.isPending} onClick={() => take.mutate({ params: { id: s.id, key: p.key } })}>{t.take}</Button>}</li>
      ))}
    </ul>
  )
}
