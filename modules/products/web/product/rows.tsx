import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { texts } from '../../messages/web.ts'
import css from './product.module.css'

/** The firm's own fields of a product, each a name and a value. */
export function OwnRows() {
  const t = useText(texts).form
  return <Rows name="own" title={t.own} add={t.addOwn} first={{ key: 'name', label: t.ownName, most: 60 }} second={{ key: 'value', label: t.ownValue, most: 2000 }} />
}

/** What other systems know it by. */
export function KeyRows() {
  const t = useText(texts).form
  return <Rows name="keys" title={t.keys} add={t.addKey} first={{ key: 'source', label: t.keySource, most: 60 }} second={{ key: 'key', label: t.key, most: 200 }} />
}

interface Half { key: string; label: string; most: number }

function Rows({ name, title, add, first, second }: { name: string; title: ReactNode; add: string; first: Half; second: Half }) {
  const t = useText(texts).form
  const cell = (at: number, { key, label, most }: Half) => (
    <Form.Item name={[at, key]} rules={[{ required: true, whitespace: true, message: t.needed }]} noStyle={false} className={css.cell}><Input aria-label={`${label} ${at + 1}`} placeholder={label} maxLength={most} /></Form.Item>
  )
  return (
    <Form.List name={name}>
      {(rows, acts) => (
        <fieldset className={css.rows}>
          <legend>{title}</legend>
          {rows.map((row) => <div key={row.key} className={css.one}>{cell(row.name, first)}{cell(row.name, second)}<Button kind="quiet" icon="close" label={t.removeRow(row.name + 1)} onClick={() => acts.remove(row.name)} /></div>)}
          <Button kind="text" icon="plus" onClick={() => acts.add({ [first.key]: '', [second.key]: '' })}>{add}</Button>
        </fieldset>
      )}
    </Form.List>
  )
}
