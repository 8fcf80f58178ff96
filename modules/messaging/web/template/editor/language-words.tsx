import { Segmented } from 'antd'
import { type Language, languages } from '#kernel/text.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Menu } from '#ui/menu.tsx'
import { blockKindsOf, type TemplateBody, type TemplateChannel } from '../../../contract.ts'
import { texts } from '../../../messages/template.ts'
import css from '../template.module.css'
import { BlockList } from './block-list.tsx'
import { withVariant } from './draft.ts'
import { PlacedText } from './placed-text.tsx'

interface WordsProps { channel: TemplateChannel; body: TemplateBody; language: Language; onLanguage: (language: Language) => void; onChange: (body: TemplateBody) => void }

/** What is said, a language at a time. */
export function LanguageWords({ channel, body, language, onLanguage, onChange }: WordsProps) {
  const t = useText(texts)
  const there = languages.filter((l) => body.variants[l])
  const missing = languages.filter((l) => !body.variants[l])
  const variant = body.variants[language] ?? { subject: '', preheader: '', blocks: [] }
  const add = (next: Language): void => { onChange(withVariant(body, next, structuredClone(variant))); onLanguage(next) }
  const remove = (): void => {
    const { [language]: _, ...variants } = body.variants
    onChange({ ...body, variants })
    onLanguage(body.base)
  }
  return (
    <Card title={t.blocks.title} actions={<div className="row">
      {there.length > 1 && <Segmented aria-label={t.preview.language} value={language} onChange={onLanguage} options={there.map((l) => ({ value: l, label: l === body.base ? `${t.languages[l]} · ${t.facts.baseMark}` : t.languages[l] }))} />}
      {missing.length > 0 && <Menu label={t.facts.addLanguage} items={missing.map((l) => ({ key: l, label: t.languages[l], onClick: () => add(l) }))} button={(props) => <Button kind="text" icon="globe" {...props}>{t.facts.addLanguage}</Button>} />}
      {language !== body.base && <Button kind="text" onClick={remove}>{t.facts.removeLanguage}</Button>}
    </div>}>
      <div className={css.form}>
        {(channel === 'email' || channel === 'push' || channel === 'post') && <PlacedText label={channel === 'push' ? t.facts.title : t.facts.subject} value={variant.subject} onChange={(subject) => onChange(withVariant(body, language, { subject }))} most={400} />}
        {channel === 'email' && <PlacedText label={t.facts.preheader} note={t.facts.preheaderNote} value={variant.preheader} onChange={(preheader) => onChange(withVariant(body, language, { preheader }))} most={400} />}
        <BlockList key={language} label={t.blocks.title} blocks={variant.blocks} kinds={blockKindsOf(channel)} onChange={(blocks) => onChange(withVariant(body, language, { blocks }))} />
      </div>
    </Card>
  )
}
