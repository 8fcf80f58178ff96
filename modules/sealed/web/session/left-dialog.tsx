import { Form } from 'antd'
import { useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { Dialog } from '#ui/dialog.tsx'
import { texts } from '../../messages/web.ts'
import { PasswordItem } from '../password/password-item.tsx'
import { useDoing } from '../password/use-doing.ts'
import { NoteList } from './note-list.tsx'
import { openLeftNotes, type OpenNote } from './session.ts'

/** What the member left open, with the adviser's password alone. */
export default function LeftDialog({ partyId, onClose }: { partyId: string; onClose: () => void }) {
  const t = useText(texts)
  const [form] = Form.useForm<{ mine: string }>()
  const [notes, setNotes] = useState<OpenNote[] | null>(null)
  const open = useDoing((mine: string) => openLeftNotes(partyId, mine), setNotes)
  if (notes) return <Dialog title={t.left.title} open onClose={onClose} width={720}>{notes.length ? <NoteList notes={notes} /> : <p>{t.left.none}</p>}</Dialog>
  return <Dialog title={t.left.title} open onClose={onClose} act={{ label: t.left.act, onClick: () => form.submit(), busy: open.isPending }}><Form name="sealed-left" form={form} layout="vertical" requiredMark={false} onFinish={({ mine }) => open.mutate(mine)}><PasswordItem name="mine" label={t.password.mine} /></Form></Dialog>
}
