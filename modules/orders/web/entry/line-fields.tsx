import { Form, Input } from 'antd'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { texts } from '../../messages/web.ts'
import css from './entry.module.css'
import { ProductPicker } from './product-picker.tsx'
import { type LineDraft, lineAmount, money, price, quantity } from './rules.ts'

/** The lines of an order being entered: a product of the list, or words of one's own. */
export function LineFields() {
  const t = useText(texts).form
  return (
    <Form.List name="lines">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => <Line key={key} at={name} onRemove={fields.length > 1 ? () => remove(name) : undefined} />)}
          <Button kind="text" icon="plus" onClick={() => add({ quantity: '1' })}>{t.add}</Button>
        </>
      )}
    </Form.List>
  )
}

function Line({ at, onRemove }: { at: number; onRemove: (() => void) | undefined }) {
  const t = useText(texts).form
  const f = useFormat()
  const form = Form.useFormInstance<{ lines: LineDraft[] }>()
  const line = Form.useWatch<LineDraft | undefined>(['lines', at], form)
  const amount = line ? lineAmount(line) : null
  const told = { validator: async () => { const { productId, description } = form.getFieldValue(['lines', at]) as LineDraft; if (!productId && !description?.trim()) throw new Error(t.whatNeeded) } }
  return (
    <div className={css.line}>
      <Form.Item name={[at, 'productId']} label={t.product}><ProductPicker label={t.product} onProduct={(p) => { if (p.price) form.setFieldValue(['lines', at, 'unitPrice'], p.price) }} /></Form.Item>
      <Form.Item name={[at, 'description']} label={t.what} dependencies={[['lines', at, 'productId']]} rules={[told]}><Input maxLength={500} /></Form.Item>
      <Form.Item name={[at, 'quantity']} label={t.quantity} rules={[{ pattern: quantity, message: t.more }]}><Input inputMode="decimal" /></Form.Item>
      <Form.Item name={[at, 'unitPrice']} label={t.price} rules={[{ required: true, message: t.needed }, { pattern: price, message: t.figure }]}><Input inputMode="decimal" /></Form.Item>
      <Form.Item name={[at, 'discount']} label={t.discount} rules={[{ pattern: money, message: t.figure }]}><Input inputMode="decimal" /></Form.Item>
      <div className={css.amount}><span className="muted small">{t.amount}</span><strong>{amount === null ? '—' : f.exactMoney(amount)}</strong></div>
      {onRemove ? <Button kind="quiet" icon="close" label={t.remove(at + 1)} onClick={onRemove} className={css.remove} /> : <span />}
    </div>
  )
}
