import { Checkbox, Select } from 'antd'
import { useState } from 'react'
import type { Named } from '#kernel/text.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { startClusters } from '../../cluster/contract.ts'
import { texts } from '../../messages/discovery.ts'
import css from '../word/discovery.module.css'

interface AgainProps { possible: readonly { key: string; label: Named }[]; onClose: () => void; onAsked: () => void }

/** By which features customers are grouped anew, and into how many groups. */
export function AgainDialog({ possible, onClose, onAsked }: AgainProps) {
  const t = useText(texts).clusters.dialog
  const named = useNamed()
  const [chosen, setChosen] = useState<string[]>(possible.map((p) => p.key))
  const [k, setK] = useState(0)
  const start = useAct(startClusters, { onDone: onAsked })
  const ask = (): void => start.mutate({ body: { ...(chosen.length < possible.length && { features: chosen }), ...(k > 0 && { k }) } })
  return (
    <Dialog title={t.title} open onClose={onClose} act={{ label: t.start, onClick: ask, busy: start.isPending, disabled: chosen.length < 2 }}>
      <div className={css.form}>
        <fieldset><legend>{t.by}</legend><Checkbox.Group value={chosen} onChange={setChosen} options={possible.map((p) => ({ value: p.key, label: named(p.label) }))} /></fieldset>
        {chosen.length < 2 && <p className="muted" role="alert">{t.least}</p>}
        <label>{t.k}<Select aria-label={t.k} value={k} onChange={setK} options={[{ value: 0, label: t.auto }, ...Array.from({ length: 11 }, (_, i) => ({ value: i + 2, label: String(i + 2) }))]} /></label>
      </div>
    </Dialog>
  )
}
