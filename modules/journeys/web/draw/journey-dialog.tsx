import { Input } from 'antd'
import { useState } from 'react'
import { languages, type Named } from '#kernel/text.ts'
import { useLanguage } from '#platform/web/language.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { askMap, createJourney, deleteJourney, findJourneys, type Journey, updateJourney } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { StageRow } from './stage-row.tsx'

export type DrawnStage = Journey['stages'][number]

const blank: Named = { 'zh-CN': '', 'zh-TW': '', en: '' }

/** A word typed in one language stands in the others until somebody says it there. */
export const said = (before: Named, text: string, language: keyof Named): Named =>
  Object.fromEntries(languages.map((l) => [l, l === language || !before[l] || before[l] === before[language] ? text : before[l]])) as Named

/** Draws a journey or changes one: stages in their order and what belongs to each. */
export function JourneyDialog({ journey, onClose, onSaved }: { journey: Journey | null; onClose: () => void; onSaved: (id: string) => void }) {
  const t = useText(texts)
  const language = useLanguage()
  const [label, setLabel] = useState<Named>(journey?.label ?? blank)
  const [stages, setStages] = useState<DrawnStage[]>(journey?.stages ?? [fresh([]), fresh(['stage-1'])])
  const after = { refreshes: [findJourneys, askMap], done: t.saved, onDone: (saved: Journey) => { onSaved(saved.id); onClose() } }
  const create = useAct(createJourney, after)
  const update = useAct(updateJourney, after)
  const remove = useAct(deleteJourney, { refreshes: [findJourneys], done: t.removed, onDone: () => { onSaved(''); onClose() } })
  const whole = label[language].trim() !== '' && stages.length >= 2 && stages.every((s) => s.label[language].trim() !== '' && s.stages.length + s.kinds.length > 0)
  const save = (): void => {
    const body = { label, active: true, stages }
    if (journey) update.mutate({ params: { id: journey.id }, body, ifMatch: String(journey.version) })
    else create.mutate({ body })
  }
  const move = (from: number, to: number): void => setStages((all) => all.with(from, all[to]!).with(to, all[from]!))
  return (
    <Dialog title={journey ? t.edit : t.draw} open onClose={onClose} width={860} act={{ label: t.save, onClick: save, busy: create.isPending || update.isPending, disabled: !whole }}>
      <Input aria-label={t.name} placeholder={t.name} maxLength={60} value={label[language]} onChange={(e) => setLabel(said(label, e.target.value, language))} autoFocus={!journey} />
      <p className="muted small">{t.drawHint}</p>
      {stages.map((stage, i) => <StageRow key={stage.key} stage={stage} onChange={(next) => setStages((all) => all.with(i, next))} onDrop={stages.length > 2 ? () => setStages((all) => all.filter((_, at) => at !== i)) : undefined} onUp={i > 0 ? () => move(i, i - 1) : undefined} onDown={i < stages.length - 1 ? () => move(i, i + 1) : undefined} />)}
      <div className="row" style={{ marginTop: 12 }}>
        <Button icon="plus" disabled={stages.length >= 20} onClick={() => setStages((all) => [...all, fresh(all.map((s) => s.key))])}>{t.addStage}</Button>
        {journey && journey.key === null && <Button kind="text" busy={remove.isPending} onClick={() => remove.mutate({ params: { id: journey.id } })}>{t.deleteJourney}</Button>}
      </div>
    </Dialog>
  )
}

function fresh(keys: readonly string[]): DrawnStage {
  let n = keys.length + 1
  while (keys.includes(`stage-${n}`)) n += 1
  return { key: `stage-${n}`, label: blank, stages: [], kinds: [], followDays: 7 }
}
