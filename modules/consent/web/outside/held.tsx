import { useMutation } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { useState } from 'react'
import { call } from '#platform/web/call.ts'
import { useFormat } from '#platform/web/format.ts'
import type { ProblemError } from '#platform/web/problem.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { ErrorState } from '#ui/states.tsx'
import { askCentre, type Centre, requestKinds } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './outside.module.css'

/** How much is held on someone, and what they may ask to have done with it. */
export function Held({ token, centre, onChange }: { token: string; centre: Centre; onChange: (centre: Centre) => void }) {
  const t = useText(texts).outside.held
  const f = useFormat()
  const [kind, setKind] = useState<(typeof requestKinds)[number]>('export')
  const [note, setNote] = useState('')
  const ask = useMutation<Centre, ProblemError>({ mutationFn: () => call(askCentre, { body: { token, kind, ...(note.trim() && { note: note.trim() }) } }), onSuccess: (next) => { onChange(next); setNote('') } })
  return (
    <section className={css.part} aria-label={t.title}>
      <h2>{t.title}</h2>
      <ul className={css.held}>{centre.held.map((h) => <li key={h.what}>{t.parts[h.what] ?? h.what} <span className="muted">{t.records(f.number(h.n))}</span></li>)}</ul>
      {centre.requests.length > 0 && <ul className={css.held}>{centre.requests.map((r) => <li key={`${r.kind} ${r.askedAt}`}>{t.kinds[r.kind]} <span className="muted">{r.outcome ? t.outcomes[r.outcome] : t.due(f.day(r.dueOn))}</span></li>)}</ul>}
      <div className={css.often}>
        <Select aria-label={t.ask} value={kind} onChange={setKind} options={requestKinds.map((value) => ({ value, label: t.kinds[value] }))} />
        <Input aria-label={t.note} placeholder={t.note} value={note} maxLength={2000} onChange={(e) => setNote(e.target.value)} style={{ flex: 1, minWidth: 160 }} />
        <Button busy={ask.isPending} onClick={() => ask.mutate()}>{t.ask}</Button>
      </div>
      {ask.error && <ErrorState problem={ask.error} />}
    </section>
  )
}
