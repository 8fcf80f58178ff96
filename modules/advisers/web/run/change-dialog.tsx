import { Input, Select } from 'antd'
import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { changeRunRow, findRunRows, getRun, rankAdvisers, type RunRow } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../advisers.module.css'
import { useBecause } from '../word/use-because.ts'

const NOBODY = ''

/** Gives one party of a proposal to somebody else, with the ranking and its reasons in sight. */
export function ChangeDialog({ runId, row, onClose }: { runId: string; row: RunRow; onClose: () => void }) {
  const t = useText(texts)
  const r = t.run
  const f = useFormat()
  const because = useBecause()
  const [to, setTo] = useState(row.after?.id ?? NOBODY)
  const [note, setNote] = useState(row.note ?? '')
  const { data, error, refetch } = useCall(rankAdvisers, { params: { id: row.party.id }, query: { together: 'true' } })
  const act = useAct(changeRunRow, { refreshes: [findRunRows, getRun], done: r.changed, onDone: onClose })
  const options = [...(data?.items ?? []).filter((c) => c.barred !== 'kinship').map((c) => ({ value: c.adviser.id, label: `${c.adviser.name} · ${f.fixed(c.fit, 0)}${c.barred ? ` · ${t.suit.barred[c.barred] ?? ''}` : ''}` })), { value: NOBODY, label: t.nobody }]
  const known = options.some((o) => o.value === to) || !row.after ? options : [{ value: row.after.id, label: row.after.name }, ...options]
  const chosen = data?.items.find((c) => c.adviser.id === to)
  const save = (): void => act.mutate({ params: { id: runId, partyId: row.party.id }, body: { ...(to !== (row.after?.id ?? NOBODY) && { toId: to || null }), note: note.trim() || null } })
  return (
    <Dialog title={r.changeTitle(row.party.name)} open onClose={onClose} act={{ label: t.save, busy: act.isPending, disabled: !data, onClick: save }}>
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : !data ? <Lines count={5} /> : (
        <div className="stack">
          <label className={css.field}>{r.toWhom}<Select value={to} onChange={setTo} options={known} showSearch={{ optionFilterProp: 'label' }} /></label>
          {chosen && <ul className={css.because} aria-label={r.why}>{chosen.parts.filter((p) => p.most > 0).toSorted((a, b) => b.points - a.points).map((p) => <li key={p.part}><span>{t.parts[p.part]}</span><span>{because(p.part, p.because)}</span><span>{f.fixed(p.points, 1)}</span></li>)}</ul>}
          <label className={css.field}>{r.noteLabel}<Input value={note} maxLength={500} onChange={(e) => setNote(e.target.value)} /></label>
        </div>
      )}
    </Dialog>
  )
}
