import { Input } from 'antd'
import { useText } from '#platform/web/text.ts'
import { Card } from '#ui/card.tsx'
import { texts } from '../../messages/web.ts'
import css from './builder.module.css'
import type { Part } from './builder.tsx'
import { said } from './said.ts'

/** What stands around the questions. */
export function Words({ draft, language, change }: Part) {
  const t = useText(texts).build
  return (
    <Card title={t.words}>
      <div className={css.fields}>
        <label className={css.field}>{t.title}<Input maxLength={200} value={draft.title[language]} onChange={(e) => change({ title: said(draft.title, language, e.target.value) })} /></label>
        <label className={css.field}>{t.intro}<Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} value={draft.intro[language]} onChange={(e) => change({ intro: said(draft.intro, language, e.target.value) })} /></label>
        <div className={css.pair}>
          <label className={css.field}>{t.button}<Input maxLength={40} value={draft.button[language]} onChange={(e) => change({ button: said(draft.button, language, e.target.value) })} /></label>
          <label className={css.field}>{t.thanksTitle}<Input maxLength={200} value={draft.thanks.title[language]} onChange={(e) => change({ thanks: { ...draft.thanks, title: said(draft.thanks.title, language, e.target.value) } })} /></label>
        </div>
        <label className={css.field}>{t.thanksText}<Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} value={draft.thanks.text[language]} onChange={(e) => change({ thanks: { ...draft.thanks, text: said(draft.thanks.text, language, e.target.value) } })} /></label>
      </div>
    </Card>
  )
}
