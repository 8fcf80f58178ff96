import { Input, InputNumber, Select } from 'antd'
import { useCatalogue } from '#modules/touchpoints/web/pick/use-catalogue.ts'
import { useLanguage } from '#platform/web/language.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { texts } from '../../messages/web.ts'
import css from '../journeys.module.css'
import { type DrawnStage, said } from './journey-dialog.tsx'

interface RowProps { stage: DrawnStage; onChange: (stage: DrawnStage) => void; onDrop: (() => void) | undefined; onUp: (() => void) | undefined; onDown: (() => void) | undefined }

/** One stage of a journey that is being drawn. */
export function StageRow({ stage, onChange, onDrop, onUp, onDown }: RowProps) {
  const t = useText(texts)
  const named = useNamed()
  const language = useLanguage()
  const { catalogue, kind } = useCatalogue()
  const options = [...catalogue.stages.map((s) => ({ value: `s:${s.key}`, label: t.stageWord(named(s.label)) })), ...catalogue.kinds.map((k) => ({ value: `k:${k.key}`, label: kind(k.key) }))]
  const chosen = [...stage.stages.map((s) => `s:${s}`), ...stage.kinds.map((k) => `k:${k}`)]
  const choose = (words: string[]): void => {
    const of = (mark: string): string[] => words.filter((w) => w.startsWith(mark)).map((w) => w.slice(mark.length))
    onChange({ ...stage, stages: of('s:'), kinds: of('k:') })
  }
  return (
    <div className={css.stage}>
      <Input aria-label={t.stage} placeholder={t.stage} maxLength={60} value={stage.label[language]} onChange={(e) => onChange({ ...stage, label: said(stage.label, e.target.value, language) })} />
      <Select mode="multiple" aria-label={t.words} placeholder={t.words} value={chosen} onChange={choose} options={options} showSearch={{ optionFilterProp: 'label' }} />
      <InputNumber aria-label={t.follow} title={t.follow} style={{ width: '100%' }} min={1} max={365} value={stage.followDays} onChange={(v) => onChange({ ...stage, followDays: v ?? 7 })} />
      <span className="row"><Button kind="quiet" icon="up" label={t.up} disabled={!onUp} onClick={() => onUp?.()} /><Button kind="quiet" icon="down" label={t.down} disabled={!onDown} onClick={() => onDown?.()} /><Button kind="quiet" icon="close" label={t.drop} disabled={!onDrop} onClick={() => onDrop?.()} /></span>
    </div>
  )
}
