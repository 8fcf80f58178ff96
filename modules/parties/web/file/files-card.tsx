import { useSuspenseQuery } from '@tanstack/react-query'
import { type ChangeEvent, type DragEvent, useRef, useState } from 'react'
import { urlOf } from '#platform/web/call.ts'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { readingOf } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { classes } from '#ui/classes.ts'
import { Icon } from '#ui/icon.tsx'
import { EmptyState } from '#ui/states.tsx'
import { downloadFile, findFiles, type PartyFile } from '../../file/contract.ts'
import { texts } from '../../messages/web.ts'
import { useParty } from '../relationship/use-party.ts'
import { DeleteFile } from './delete-file.tsx'
import css from './files.module.css'
import { useUploads } from './use-uploads.ts'

/** The papers, pictures and recordings of a party; files can be dropped on it. */
export default function FilesCard({ partyId }: { partyId: string }) {
  const t = useText(texts).files
  const may = useMay()
  const party = useParty(partyId)
  const { data } = useSuspenseQuery(readingOf(findFiles, { params: { id: partyId } }))
  const { running, send } = useUploads(partyId)
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const edits = party.mayEdit && may(['update', 'party']) && !party.deletedAt
  const choose = (e: ChangeEvent<HTMLInputElement>): void => { send([...e.target.files ?? []]); e.target.value = '' }
  const drop = edits ? { onDragOver: (e: DragEvent) => { e.preventDefault(); setOver(true) }, onDragLeave: () => setOver(false), onDrop: (e: DragEvent) => { e.preventDefault(); setOver(false); send([...e.dataTransfer.files]) } } : {}
  return (
    <div {...drop} className={classes(over && css.over)}>
      <Card title={t.title} actions={edits && <><input ref={input} type="file" multiple hidden onChange={choose} aria-label={t.add} /><Button kind="quiet" icon="upload" label={t.add} onClick={() => input.current?.click()} /></>}>
        <ul className={css.list}>
          {running.map((r) => <li key={r.key} className="muted">{t.uploading(r.name, `${Math.round(r.share * 100)}%`)}</li>)}
          {data.files.map((file) => <Line key={file.id} partyId={partyId} file={file} edits={edits} />)}
        </ul>
        {!data.files.length && !running.length && <EmptyState title={t.none} inline {...(edits && { text: t.limit })} />}
      </Card>
    </div>
  )
}

function Line({ partyId, file, edits }: { partyId: string; file: PartyFile; edits: boolean }) {
  const t = useText(texts).files
  const f = useFormat()
  const [asking, setAsking] = useState(false)
  const at = { params: { id: partyId, fileId: file.id } }
  const [n, unit] = file.size < 1024 ** 2 ? [Math.max(1, Math.round(file.size / 1024)), 'kB'] : [Math.round(file.size / 1024 ** 2 * 10) / 10, 'MB']
  return (
    <li>
      <Icon name="file" size={15} />
      <a href={urlOf(downloadFile, { ...at, ...(file.previews && { query: { preview: 'true' } }) })} target={file.previews ? '_blank' : undefined} rel="noreferrer" title={file.name}>{file.name}</a>
      <span className="muted small name" title={[f.moment(file.at), file.scan === 'type-only' ? t.typeOnly : ''].filter(Boolean).join(' · ')}>{[t.size(f.number(n as number, 1), unit as string), file.uploadedBy].filter(Boolean).join(' · ')}</span>
      {edits && <Button kind="text" icon="trash" label={`${t.delete} ${file.name}`} onClick={() => setAsking(true)} />}
      {asking && <DeleteFile partyId={partyId} file={file} onClose={() => setAsking(false)} />}
    </li>
  )
}
