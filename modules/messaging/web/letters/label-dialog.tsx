import { InputNumber, Select } from 'antd'
import { useState } from 'react'
import { urlOf } from '#platform/web/call.ts'
import { useText } from '#platform/web/text.ts'
import { Dialog } from '#ui/dialog.tsx'
import { labelSheets, printLetters, type SheetName, sheetNames } from '../../contract.ts'
import { texts } from '../../messages/channel.ts'
import css from '../template/template.module.css'

const USUAL = 'firm'

/** On which sheet labels are printed, and how many of it are used up. */
export function LabelDialog({ which, onClose }: { which: { ids: string } | { step: string; upTo: string }; onClose: () => void }) {
  const t = useText(texts)
  const [sheet, setSheet] = useState<SheetName | typeof USUAL>(USUAL)
  const [skip, setSkip] = useState(0)
  const print = (): void => {
    window.open(urlOf(printLetters, { query: { ...which, as: 'labels', ...(sheet !== USUAL && { sheet }), skip } }), '_blank', 'noopener')
    onClose()
  }
  return (
    <Dialog title={t.letters.labelTitle} open onClose={onClose} act={{ label: t.letters.labels, onClick: print }}>
      <div className={css.form}>
        <div className={css.field}>{t.letters.sheet}<Select aria-label={t.letters.sheet} value={sheet} onChange={setSheet} options={[{ value: USUAL, label: t.letters.usual }, ...sheetNames.filter((name) => name in labelSheets).map((value) => ({ value, label: t.sheets[value] }))]} /></div>
        <label className={css.field}>{t.letters.skip}<InputNumber min={0} max={119} precision={0} value={skip} onChange={(n) => setSkip(n ?? 0)} style={{ width: 120 }} /><small>{t.letters.skipNote}</small></label>
      </div>
    </Dialog>
  )
}
