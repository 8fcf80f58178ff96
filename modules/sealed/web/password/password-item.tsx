import { Form, Input } from 'antd'
import { useText } from '#platform/web/text.ts'
import { LEAST_LENGTH } from '../../crypto/password.ts'
import { texts } from '../../messages/web.ts'

/** A password to be typed. Browsers are asked not to keep it. */
export function PasswordItem({ name, label, note }: { name: string; label: string; note?: string }) {
  const t = useText(texts)
  return <Form.Item name={name} label={label} extra={note} rules={[{ required: true, message: t.session.needed }]}><Input.Password autoComplete="off" maxLength={200} /></Form.Item>
}

/** A new password, twice. */
export function NewPasswordItems({ name, label }: { name: string; label: string }) {
  const t = useText(texts).password
  return (
    <>
      <Form.Item name={name} label={label} rules={[{ required: true, min: LEAST_LENGTH, message: t.short(LEAST_LENGTH) }]} extra={t.short(LEAST_LENGTH)}><Input.Password autoComplete="new-password" maxLength={200} /></Form.Item>
      <Form.Item name={`${name}Again`} label={t.again} dependencies={[name]} rules={[({ getFieldValue }) => ({ validator: (_, value: unknown) => (value === getFieldValue(name) ? Promise.resolve() : Promise.reject(new Error(t.differ))) })]}><Input.Password autoComplete="new-password" maxLength={200} /></Form.Item>
    </>
  )
}
