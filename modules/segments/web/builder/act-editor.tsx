import { Select } from 'antd'
import type { Act, Condition, Where } from '#kernel/filter.ts'
import type { Activities } from '#modules/parties/web/filter/fields.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { texts } from '../../messages/web.ts'
import css from './builder.module.css'
import { plainWhere } from './complete.ts'
import { ConditionEditor } from './condition-editor.tsx'

/** Chooses what happened. */
export function ActivitySelect({ value, onChange, acts }: { value: string; onChange: (what: string) => void; acts: Activities }) {
  const t = useText(texts).build
  return <Select aria-label={t.activity} placeholder={t.activity} value={value || null} onChange={onChange} options={acts.all.map((a) => ({ value: a.key, label: acts.label(a.key) }))} popupMatchSelectWidth={false} />
}

const whereOf = (plain: readonly Condition[]): Where | undefined => (plain.length === 0 ? undefined : plain.length === 1 ? plain[0] : { all: [...plain] })

/** What the occurrences must be like, condition by condition. */
export function WhereEditor({ what, value, onChange, acts }: { what: string; value: Where | undefined; onChange: (where: Where | undefined) => void; acts: Activities }) {
  const t = useText(texts).build
  const fields = acts.fields(what)
  const plain = plainWhere(value)
  if (!what) return null
  if (!plain) return <div className={css.line}><span className="muted">{t.complex}</span><Button className={css.fit} kind="quiet" icon="close" label={t.remove} onClick={() => onChange(undefined)} /></div>
  return (
    <>
      {plain.map((condition, i) => (
        <div key={`${i} ${condition.field}`} className={css.line}>
          <span className={`muted ${css.fit}`}>{t.where}</span>
          <ConditionEditor value={condition} fields={fields} onChange={(next) => onChange(whereOf(plain.map((c, k) => (k === i ? next : c))))} />
          <Button className={css.fit} kind="quiet" icon="close" label={t.remove} onClick={() => onChange(whereOf(plain.filter((_, k) => k !== i)))} />
        </div>
      ))}
      <div><Button kind="text" icon="plus" onClick={() => onChange(whereOf([...plain, { field: '', op: 'is' }]))}>{t.addWhere}</Button></div>
    </>
  )
}

/** What happened, and what it was like. */
export function ActEditor<A extends Act>({ value, onChange, acts }: { value: A; onChange: (next: A) => void; acts: Activities }) {
  const put = (where: Where | undefined): void => { const { where: _, ...rest } = value; onChange({ ...rest, ...(where && { where }) } as A) }
  return (
    <>
      <ActivitySelect value={value.what} acts={acts} onChange={(what) => { const { where: _, ...rest } = value; onChange({ ...rest, what } as A) }} />
      <WhereEditor what={value.what} value={value.where} onChange={put} acts={acts} />
    </>
  )
}
