import { Select } from 'antd'
import { useText } from '#platform/web/text.ts'
import { customerKinds } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../advisers.module.css'
import { useTiers } from '../word/use-tiers.ts'
import type { FieldsProps } from './work-fields.tsx'

/** Which customers somebody takes. */
export function TakesFields({ draft, disabled, change }: FieldsProps) {
  const t = useText(texts)
  const f = t.form
  const tiers = useTiers()
  return (
    <>
      <div className={css.field}>{f.kinds}<Select mode="multiple" aria-label={f.kinds} value={draft.kinds} disabled={disabled} onChange={(kinds) => change({ kinds })} options={customerKinds.map((value) => ({ value, label: t.kinds[value] }))} /><small>{f.anyHint}</small></div>
      <div className={css.field}>{f.tiers}<Select mode="multiple" aria-label={f.tiers} value={draft.tiers} disabled={disabled} onChange={(next) => change({ tiers: next })} options={tiers.map((label, i) => ({ value: i + 1, label }))} /><small>{f.anyHint}</small></div>
      <div className={css.field}>{f.stages}<Select mode="multiple" aria-label={f.stages} value={draft.stages} disabled={disabled} onChange={(stages) => change({ stages })} options={t.stages.map((label, value) => ({ value, label }))} /><small>{f.anyHint}</small></div>
      <div className={css.field}>{f.gender}<Select aria-label={f.gender} allowClear value={draft.gender ?? null} disabled={disabled} onChange={(gender) => change({ gender: gender ?? null })} options={(['female', 'male'] as const).map((value) => ({ value, label: t.genders[value] }))} /><small>{f.genderHint}</small></div>
    </>
  )
}
