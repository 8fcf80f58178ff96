import { useState } from 'react'
import type { ShownFigure } from '#platform/web/module.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { texts } from '../../messages/web.ts'
import { FindingForm } from './finding-form.tsx'

/** Takes a figure from any page, with its definition and what it was counted by, and writes it down as a finding. */
export default function TakeFigure({ figure }: { figure: ShownFigure }) {
  const t = useText(texts).take
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button kind="quiet" icon="note" label={`${t.act}: ${figure.label}`} opens="dialog" onClick={() => setOpen(true)} />
      {open && <FindingForm figure={figure} onClose={() => setOpen(false)} />}
    </>
  )
}
