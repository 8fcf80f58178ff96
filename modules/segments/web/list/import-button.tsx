import { Input } from 'antd'
import { useState } from 'react'
import { useGo } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { importSegment, SegmentDocument } from '../../exchange/contract.ts'
import { texts } from '../../messages/web.ts'
import { findSegments } from '../../segment/contract.ts'

function documentIn(text: string): SegmentDocument | null {
  try {
    return SegmentDocument.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** Makes a segment from the JSON that another installation exported. */
export function ImportButton() {
  const t = useText(texts)
  const go = useGo()
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const document = documentIn(text)
  const bring = useAct(importSegment, { refreshes: [findSegments], done: (made) => t.created(made.name), onDone: (made) => go(`/insight/segments/${made.id}`) })
  return (
    <>
      <Button icon="upload" onClick={() => setOpen(true)} opens="dialog">{t.import}</Button>
      {open && (
        <Dialog title={t.importing} open onClose={() => setOpen(false)} act={{ label: t.import, disabled: !document, busy: bring.isPending, onClick: () => { if (document) bring.mutate({ body: document }) } }}>
          <div className="stack"><p className="muted">{t.importHint}</p><Input.TextArea aria-label={t.import} rows={10} value={text} onChange={(e) => setText(e.target.value)} />{text && !document && <p role="alert">{t.importBad}</p>}</div>
        </Dialog>
      )}
    </>
  )
}
