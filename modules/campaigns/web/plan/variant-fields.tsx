import { Input, InputNumber, Select } from 'antd'
import { findTemplates, type TemplateChannel } from '#modules/messaging/contract.ts'
import { findOffers } from '#modules/offers/contract.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import type { Variant } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../campaign/campaign.module.css'
import { letterOf } from '../campaign/draft.ts'

interface VariantProps { at: number; alone: boolean; channel: string; variant: Variant; fixed: boolean; set: (part: Partial<Variant>) => void; remove: () => void }

/** One variant: a template or words, the offer with it, and how much later it goes. */
export function VariantFields({ at, alone, channel, variant, fixed, set, remove }: VariantProps) {
  const t = useText(texts)
  const c = t.content
  const { data: templates } = useCall(findTemplates, { query: { channel: channel as TemplateChannel, limit: 200 } }, { enabled: channel !== 'chat' })
  const { data: offers } = useCall(findOffers, { query: { closed: 'false' } })
  const name = alone ? '' : `${c.variant(letterOf(at))}: `
  return (
    <div className={css.variant}>
      {!alone && <div className={css.head}><strong>{c.variant(letterOf(at))}</strong>{!fixed && <Button kind="quiet" icon="close" label={`${t.remove}: ${c.variant(letterOf(at))}`} onClick={remove} />}</div>}
      <div className={css.field}>{c.template}<Select aria-label={`${name}${c.template}`} value={variant.templateId ?? ''} disabled={fixed} onChange={(id) => set({ templateId: id || null })} options={[{ value: '', label: c.ownWords }, ...(templates?.items ?? []).map((x) => ({ value: x.id, label: x.name }))]} showSearch={{ optionFilterProp: 'label' }} /></div>
      {!variant.templateId && <>
        <label className={css.field}>{c.subject}<Input value={variant.subject ?? ''} maxLength={400} disabled={fixed} onChange={(e) => set({ subject: e.target.value })} /></label>
        <label className={css.field}>{c.body}<Input.TextArea value={variant.body ?? ''} maxLength={100_000} autoSize={{ minRows: 4, maxRows: 14 }} disabled={fixed} onChange={(e) => set({ body: e.target.value })} /><small>{c.bodyHint}</small></label>
      </>}
      <div className={css.field}>{c.offer}<Select aria-label={`${name}${c.offer}`} value={variant.offerId ?? ''} disabled={fixed} onChange={(id) => set({ offerId: id || null })} options={[{ value: '', label: c.noOffer }, ...(offers?.items ?? []).map((o) => ({ value: o.id, label: o.name }))]} /></div>
      {!alone && <label className={css.field}>{c.delay}<InputNumber style={{ width: '100%' }} min={0} max={336} value={variant.delayHours} disabled={fixed} onChange={(v) => set({ delayHours: Number(v ?? 0) })} /></label>}
    </div>
  )
}
