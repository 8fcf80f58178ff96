import { Input } from 'antd'
import { useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { Dialog } from '#ui/dialog.tsx'
import type { WorkItem } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './item.module.css'
import { useEnding, type Verb } from './use-ending.ts'

/** Ends an item with a word on how or why; it goes on the party's timeline. */
export default function EndDialog({ item, verb, onClose }: { item: WorkItem; verb: Verb; onClose: () => void }) {
  const t = useText(texts).ending
  const [result, setResult] = useState('')
  const { end, busy } = useEnding(onClose)
  return (
    <Dialog title={t.title[verb]} open onClose={onClose} act={{ label: t.title[verb], onClick: () => end(verb, item, { result: result.trim() }), busy, danger: verb === 'drop' }}>
      <div className={css.fields}>
        <p>{item.what}</p>
        <label><span className="muted">{t.result[verb]}</span><Input.TextArea value={result} onChange={(e) => setResult(e.target.value)} autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} autoFocus /></label>
      </div>
    </Dialog>
  )
}
