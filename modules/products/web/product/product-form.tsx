import { Form, Input } from 'antd'
import { useGo } from '#platform/web/navigate.ts'
import { formFaults } from '#platform/web/refusal-text.ts'
import { useText } from '#platform/web/text.ts'
import { type Acting, useAct } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { createProduct, findProductCategories, findProducts, getProduct, type Product, updateProduct } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './product.module.css'
import { customOf, type OwnField, ownOf } from './own-values.ts'
import { KeyRows, OwnRows } from './rows.tsx'

interface Values { code: string; name: string; category?: string; unit?: string; price?: string; cost?: string; currency?: string; own?: OwnField[]; keys?: { source: string; key: string }[] }
const optional = ['category', 'unit', 'price', 'cost', 'currency'] as const

/** Makes a product or changes one. */
export default function ProductForm({ close, product }: { close: () => void; product?: Product }) {
  const t = useText(texts).form
  const go = useGo()
  const [form] = Form.useForm<Values>()
  const common: Acting<typeof createProduct> = { refreshes: [findProducts, findProductCategories, getProduct], done: t.saved, onProblem: (problem) => { void formFaults(problem).then((faults) => form.setFields(faults as never)); return problem.faults.length > 0 } }
  const create = useAct(createProduct, { ...common, onDone: ({ id }) => { close(); go(`/products/${id}`) } })
  const update = useAct(updateProduct, { ...common, onDone: close } as Acting<typeof updateProduct>)
  const send = (values: Values): void => {
    const further = { custom: customOf(values.own ?? [], product?.custom ?? {}), keys: (values.keys ?? []).map(({ source, key }) => ({ source: source.trim(), key: key.trim() })) }
    const named = { code: values.code.trim(), name: values.name.trim() }
    const rest = Object.fromEntries(optional.filter((key) => !product?.masked.includes(key)).map((key) => [key, values[key]?.trim() || null]))
    if (product) update.mutate({ params: { id: product.id }, body: { ...named, ...rest, ...further }, ifMatch: product.version })
    else create.mutate({ body: { ...named, ...rest, ...further } })
  }
  return (
    <Dialog title={product ? t.edit : t.create} open onClose={close} act={{ label: t.save, onClick: () => form.submit(), busy: create.isPending || update.isPending }}>
      <Form name="product-form" form={form} layout="vertical" requiredMark={false} onFinish={send} initialValues={{ ...product, own: ownOf(product?.custom ?? {}) }}><Fields hidesCost={product?.masked.includes('cost') ?? false} /></Form>
    </Dialog>
  )
}

function Fields({ hidesCost }: { hidesCost: boolean }) {
  const t = useText(texts).form
  const needed = [{ required: true, whitespace: true, message: t.needed }]
  const figure = [{ pattern: /^\s*(\d{1,15}(\.\d{1,4})?)?\s*$/, message: t.figure }]
  return (
    <div className={css.pair}>
      <Form.Item name="code" label={t.code} rules={needed}><Input maxLength={60} autoFocus /></Form.Item>
      <Form.Item name="name" label={t.name} rules={needed}><Input maxLength={200} /></Form.Item>
      <Form.Item name="category" label={t.category} rules={[{ pattern: /^[^/]+(\/[^/]+)*$/, message: t.badCategory }]}><Input maxLength={200} placeholder={t.categoryHint} /></Form.Item>
      <Form.Item name="unit" label={t.unit}><Input maxLength={20} /></Form.Item>
      <Form.Item name="price" label={t.price} rules={figure}><Input inputMode="decimal" /></Form.Item>
      {!hidesCost && <Form.Item name="cost" label={t.cost} rules={figure}><Input inputMode="decimal" /></Form.Item>}
      <Form.Item name="currency" label={t.currency} rules={[{ pattern: /^\s*([A-Z]{3})?\s*$/, message: t.badCurrency }]}><Input maxLength={3} placeholder={t.currencyHint} /></Form.Item>
      <div className={css.wide}><OwnRows /><KeyRows /></div>
    </div>
  )
}
