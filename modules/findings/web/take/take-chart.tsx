import { useState } from 'react'
import type { ShownFigure } from '#platform/web/module.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { Menu } from '#ui/menu.tsx'
import { texts } from '../../messages/web.ts'
import { FindingForm } from './finding-form.tsx'

/** Takes a mark of a chart, with its definition and what it is counted by, and writes it down as a finding. */
export default function TakeChart({ figures }: { figures: readonly ShownFigure[] }) {
  const t = useText(texts).take
  const [taken, setTaken] = useState<ShownFigure | null>(null)
  const [only] = figures
  const name = (figure: ShownFigure): string => [figure.label.split(' · ').slice(1).join(' · ') || figure.label, figure.shown].filter(Boolean).join('：')
  return (
    <>
      {figures.length === 1
        ? <Button kind="quiet" icon="note" label={`${t.act}: ${only!.label}`} opens="dialog" onClick={() => setTaken(only!)} />
        : <Menu label={t.act} head={t.which} button={(props) => <Button kind="quiet" icon="note" label={t.act} {...props} />} items={figures.map((figure, i) => ({ key: String(i), label: name(figure), onClick: () => setTaken(figure) }))} />}
      {taken && <FindingForm figure={taken} onClose={() => setTaken(null)} />}
    </>
  )
}
