import { Form, Input } from 'antd'
import { languages } from '#kernel/text.ts'
import { useText } from '#platform/web/text.ts'
import { texts } from '../../messages/privacy.ts'
import css from './privacy.module.css'

/** One text in the three languages that people read it in: all of them, or none. */
export function InLanguages({ name, label, note, most, needed, long }: { name: string; label: string; note?: string; most: number; needed?: boolean; long?: boolean }) {
  const t = useText(texts)
  return (
    <div className={css.languages} role="group" aria-label={label}>
      <span>{label}</span>
      {languages.map((language) => (
        <Form.Item key={language} name={[name, language]} label={<span className="small muted">{t.languages[language]}</span>} {...(needed && { rules: [{ required: true, whitespace: true, message: t.needed }] })}>
          {long ? <Input.TextArea aria-label={`${label} · ${t.languages[language]}`} maxLength={most} autoSize={{ minRows: 1, maxRows: 4 }} /> : <Input aria-label={`${label} · ${t.languages[language]}`} maxLength={most} />}
        </Form.Item>
      ))}
      {note && <small className="muted">{note}</small>}
    </div>
  )
}
