import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { getTouchpoint, type TouchpointEntry } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { useCatalogue } from '../use-catalogue.ts'
import css from './timeline.module.css'

/** Says that an entry was corrected, and shows what it said before. */
export function Versions({ entry }: { entry: TouchpointEntry }) {
  const t = useText(texts).timeline
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className={css.again} onClick={() => setOpen(true)}>{t.corrected}</button>
      {open && <Dialog title={t.versions} open onClose={() => setOpen(false)}><List id={entry.id} /></Dialog>}
    </>
  )
}

function List({ id }: { id: string }) {
  const f = useFormat()
  const { kind, channel } = useCatalogue()
  const { data } = useCall(getTouchpoint, { params: { id } })
  if (!data) return <Lines count={3} />
  return (
    <ul className={css.versions}>
      {data.versions.map((v) => <li key={v.id}><div><strong>{kind(v.kind)}</strong> <small className="muted">{[v.channel && channel(v.channel), v.member?.name, f.moment(v.recordedAt)].filter(Boolean).join(' · ')}</small></div>{v.text && <p className={css.text}>{v.text}</p>}</li>)}
    </ul>
  )
}
