import { Form, Input, Select } from 'antd'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { texts } from '../../messages/web.ts'
import { useChannels } from '../contact/use-channels.ts'
import css from './form.module.css'

/** The ways to reach a new party, as many as one has. */
export function ContactFields() {
  const t = useText(texts)
  const channels = useChannels()
  if (!channels.length) return null
  const next = (rows: number) => (['phone', 'wechat', 'email'] as const).slice(rows).find((c) => channels.includes(c)) ?? channels[0]
  return (
    <Form.List name="contacts">
      {(rows, { add, remove }) => (
        <fieldset className={css.contacts}>
          <legend>{t.form.contacts}</legend>
          {rows.map(({ key, name }, i) => (
            <div key={key} className={css.contact}>
              <Form.Item name={[name, 'channel']} noStyle><Select aria-label={t.contacts.channel} options={channels.map((c) => ({ value: c, label: t.channels[c] }))} /></Form.Item>
              <Form.Item name={[name, 'value']} className={css.value}><Input aria-label={t.contacts.value} maxLength={500} /></Form.Item>
              <Button kind="quiet" icon="close" label={t.form.removeContact(i + 1)} onClick={() => remove(name)} />
            </div>
          ))}
          <Button kind="text" icon="plus" onClick={() => add({ channel: next(rows.length) })}>{t.form.addContact}</Button>
        </fieldset>
      )}
    </Form.List>
  )
}
