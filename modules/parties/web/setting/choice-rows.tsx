import { Form, Input } from 'antd'
import { useLanguage } from '#platform/web/language.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { texts } from '../../messages/web-field.ts'
import css from './setting.module.css'

/** The choices of a field, a line each, in the reader's language. */
export function ChoiceRows() {
  const t = useText(texts)
  const language = useLanguage()
  return (
    <Form.List name="choices">
      {(rows, { add, remove }, { errors }) => (
        <fieldset className={css.choices}>
          <legend>{t.choices}</legend>
          {rows.map(({ key, name }, i) => <div key={key} className={css.choice}><Form.Item name={[name, 'label', language]} noStyle><Input aria-label={t.choice(i + 1)} maxLength={120} /></Form.Item><Button kind="quiet" icon="close" label={t.removeChoice(i + 1)} onClick={() => remove(name)} /></div>)}
          <Button kind="text" icon="plus" onClick={() => add({ label: {} })}>{t.addChoice}</Button>
          <Form.ErrorList errors={errors} />
        </fieldset>
      )}
    </Form.List>
  )
}
