import { Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Language } from '#kernel/text.ts'
import { findPurposes } from '#modules/consent/contract.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Card } from '#ui/card.tsx'
import type { TemplateBody, TemplateChannel } from '../../../contract.ts'
import { texts } from '../../../messages/template.ts'
import { PreviewPart } from '../preview/preview-part.tsx'
import css from '../template.module.css'
import type { Draft } from './draft.ts'
import { LanguageWords } from './language-words.tsx'
import { ProviderPart } from './provider-part.tsx'

interface EditorProps { channel: TemplateChannel; draft: Draft; onChange: (draft: Draft) => void; aside?: ReactNode }

/** Words on the left, what a reader gets of them on the right. */
export function Editor({ channel, draft, onChange, aside }: EditorProps) {
  const [language, setLanguage] = useState<Language>(draft.body.base)
  const shown = draft.body.variants[language] ? language : draft.body.base
  const change = (body: TemplateBody): void => onChange({ ...draft, body })
  return (
    <div className={css.columns}>
      <div className="stack">
        <Facts draft={draft} onChange={onChange} />
        <LanguageWords channel={channel} body={draft.body} language={shown} onLanguage={setLanguage} onChange={change} />
        {(channel === 'sms' || channel === 'wechat') && <ProviderPart channel={channel} body={draft.body} onChange={change} />}
        {channel === 'email' && <LookPart body={draft.body} onChange={change} />}
        {aside}
      </div>
      <div className={css.sticky}><PreviewPart channel={channel} draft={draft} language={shown} /></div>
    </div>
  )
}

function Facts({ draft, onChange }: Omit<EditorProps, 'channel'>) {
  const t = useText(texts).facts
  const named = useNamed()
  const { data } = useCall(findPurposes, {}, { staleTime: 300_000 })
  return (
    <Card>
      <div className={css.pair}>
        <label className={css.field}>{t.name}<Input value={draft.name} maxLength={120} placeholder={t.nameHint} onChange={(e) => onChange({ ...draft, name: e.target.value })} /></label>
        <div className={css.field}>{t.purpose}<Select aria-label={t.purpose} value={draft.purpose} onChange={(purpose) => onChange({ ...draft, purpose })} options={(data?.purposes ?? []).map(({ key, label }) => ({ value: key, label: named(label) }))} /><small>{t.purposeNote}</small></div>
      </div>
    </Card>
  )
}

function LookPart({ body, onChange }: { body: TemplateBody; onChange: (body: TemplateBody) => void }) {
  const t = useText(texts).look
  return (
    <Card title={t.title}>
      <div className={css.colours}>
        {(['accent', 'paper', 'background', 'text'] as const).map((part) => <label key={part}><input type="color" value={body.look[part]} onChange={(e) => onChange({ ...body, look: { ...body.look, [part]: e.target.value } })} />{t[part]}</label>)}
      </div>
    </Card>
  )
}
