import { Input } from 'antd'
import { useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { checkPost, editPublication, type Publication, type SocialPost } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../social.module.css'
import { refreshes } from './publications.tsx'

/** Changes the words of what is published. */
export function EditDialog({ post, publication: { id, account, text: own }, onClose }: { post: SocialPost; publication: Publication; onClose: () => void }) {
  const t = useText(texts)
  const [text, setText] = useState(own ?? post.text)
  const act = useAct(editPublication, { refreshes, done: t.run.edited, onDone: onClose })
  const { length, most } = checkPost(account.network, { ...post, text })
  return (
    <Dialog title={`${t.run.editTitle} · ${account.name}`} open onClose={onClose} act={{ label: t.run.edit, busy: act.isPending, disabled: !text.trim() || length > most, onClick: () => act.mutate({ params: { id }, body: { text: text.trim() } }) }}>
      <label className={css.field}>{t.editor.text}<Input.TextArea value={text} maxLength={70_000} autoSize={{ minRows: 4, maxRows: 14 }} onChange={(e) => setText(e.target.value)} /></label>
      <p className={`small ${length > most ? css.bad : 'muted'}`}>{t.editor.length(length, most)}</p>
    </Dialog>
  )
}
