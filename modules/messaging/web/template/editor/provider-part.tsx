import { Input, Switch } from 'antd'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import type { Approved, TemplateBody, TemplateChannel } from '../../../contract.ts'
import { texts } from '../../../messages/template.ts'
import css from '../template.module.css'

interface PartProps { channel: TemplateChannel; body: TemplateBody; onChange: (body: TemplateBody) => void }

/** What the provider keeps of a template: the signature, its number, and the values that it fills in. */
export function ProviderPart({ channel, body, onChange }: PartProps) {
  const t = useText(texts).sms
  const { approved } = body
  const change = (next: Approved | null): void => onChange({ ...body, approved: next })
  return (
    <Card title={t.approved} note={t.approvedNote} actions={<Switch aria-label={t.approved} checked={approved !== null} onChange={(on) => change(on ? { template: '', fields: [], url: '' } : null)} />}>
      <div className={css.form}>
        {channel === 'sms' && <label className={css.field}>{t.signature}<Input value={body.signature} maxLength={40} onChange={(e) => onChange({ ...body, signature: e.target.value.replaceAll(/[【】]/g, '') })} /><small>{t.signatureNote}</small></label>}
        {approved ? <ApprovedFields approved={approved} channel={channel} onChange={change} /> : <p className="muted small">{t.needs}</p>}
      </div>
    </Card>
  )
}

function ApprovedFields({ approved, channel, onChange }: { approved: Approved; channel: TemplateChannel; onChange: (approved: Approved) => void }) {
  const t = useText(texts)
  const field = (at: number, change: Partial<Approved['fields'][number]>): void => onChange({ ...approved, fields: approved.fields.map((f, i) => (i === at ? { ...f, ...change } : f)) })
  return (
    <>
      <label className={css.field}>{t.sms.template}<Input value={approved.template} maxLength={100} onChange={(e) => onChange({ ...approved, template: e.target.value.trim() })} /></label>
      {approved.fields.map(({ name, value }, i) => (
        <div key={i} className={css.fieldRow}>
          <Input aria-label={t.sms.field} placeholder={t.sms.field} value={name} maxLength={60} onChange={(e) => field(i, { name: e.target.value.trim() })} />
          <Input aria-label={`${t.sms.value} ${name}`} placeholder="{{name}}" value={value} maxLength={1000} onChange={(e) => field(i, { value: e.target.value })} />
          <Button kind="quiet" icon="trash" label={`${t.blocks.remove} ${name}`} onClick={() => onChange({ ...approved, fields: approved.fields.filter((_, at) => at !== i) })} />
        </div>
      ))}
      <div><Button kind="text" icon="plus" onClick={() => onChange({ ...approved, fields: [...approved.fields, { name: String(approved.fields.length + 1), value: '' }] })}>{t.sms.addField}</Button></div>
      {channel !== 'sms' && <label className={css.field}>{t.sms.url}<Input value={approved.url} maxLength={2000} placeholder={t.blocks.hrefHint} onChange={(e) => onChange({ ...approved, url: e.target.value.trim() })} /></label>}
    </>
  )
}
