import { Form, Input } from 'antd'
import { useState } from 'react'
import { MemberPicker } from '#modules/parties/web/pick/member-picker.tsx'
import { useFormat } from '#platform/web/format.ts'
import { useLanguage } from '#platform/web/language.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { DayField } from '#ui/day-field.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { texts } from '../../messages/web.ts'
import { getGrowthMatrix, type GrowthMatrix, putGrowthPlan } from '../../contract.ts'
import { growthCells } from '../../standing/vocabulary.ts'
import css from '../insight/insight.module.css'

type Cell = GrowthMatrix['cells'][number]

/** What is planned for each cell, by whom, and when it is looked at again. */
export function Plans({ matrix }: { matrix: GrowthMatrix }) {
  const t = useText(texts).judged.growth
  const [editing, setEditing] = useState<Cell | null>(null)
  return (
    <div className={css.quarters}>
      {matrix.cells.map((c) => <PlanCard key={c.cell} cell={c} onEdit={() => setEditing(c)} />)}
      {editing && <PlanDialog title={t.plan} cell={editing} onClose={() => setEditing(null)} />}
    </div>
  )
}

function PlanCard({ cell: c, onEdit }: { cell: Cell; onEdit: () => void }) {
  const t = useText(texts).judged.growth
  const f = useFormat()
  const language = useLanguage()
  const may = useMay()
  const name = growthCells[c.cell][language]
  const by = c.plan && [c.plan.owner?.name, c.plan.reviewOn && `${t.review} ${f.day(c.plan.reviewOn)}`].filter(Boolean).join(' · ')
  return (
    <Card title={name} note={t.plan} actions={may(['run', 'insight']) && <Button kind="quiet" icon="edit" label={`${c.plan ? t.change : t.write} · ${name}`} onClick={onEdit} />}>
      {c.plan ? <><p className={css.words}>{c.plan.plan}</p>{by && <p className="small two">{by}</p>}</> : <p className="muted">{t.noPlan}</p>}
    </Card>
  )
}

function PlanDialog({ title, cell, onClose }: { title: string; cell: Cell; onClose: () => void }) {
  const t = useText(texts).judged.growth
  const language = useLanguage()
  const [form] = Form.useForm<{ plan?: string; ownerId?: string | null; reviewOn?: string | null }>()
  const save = useAct(putGrowthPlan, { refreshes: [getGrowthMatrix], done: t.saved, onDone: onClose })
  const { plan } = cell
  return (
    <Dialog title={`${title} · ${growthCells[cell.cell][language]}`} open onClose={onClose} act={{ label: t.save, onClick: () => form.submit(), busy: save.isPending }}>
      <Form name="growth-plan" form={form} layout="vertical" requiredMark={false} initialValues={{ plan: plan?.plan, ownerId: plan?.owner?.id, reviewOn: plan?.reviewOn }} onFinish={(v) => save.mutate({ params: { cell: cell.cell }, body: { plan: v.plan ?? '', ownerId: v.ownerId ?? null, reviewOn: v.reviewOn ?? null } })}>
        <Form.Item name="plan" label={t.plan}><Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={2000} /></Form.Item>
        <Form.Item name="ownerId" label={t.owner}><MemberPicker known={plan?.owner ?? null} /></Form.Item>
        <Form.Item name="reviewOn" label={t.review}><DayField /></Form.Item>
      </Form>
    </Dialog>
  )
}
