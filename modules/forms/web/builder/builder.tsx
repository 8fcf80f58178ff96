import { Segmented } from 'antd'
import { type ComponentProps, type ReactNode, useState } from 'react'
import { type Language, languages } from '#kernel/text.ts'
import { urlOf } from '#platform/web/call.ts'
import { useUnsaved } from '#platform/web/draft.ts'
import { useLanguage } from '#platform/web/language.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { changeForm, closeForm, type Definition, findForms, type Form, getForm, previewForm, publishForm } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './builder.module.css'
import { Consents } from './consents.tsx'
import { Look } from './look.tsx'
import { Questions } from './questions.tsx'
import { Words } from './words.tsx'

export interface Part { draft: Definition; language: Language; change: (part: Partial<Definition>) => void }

const languageNames: Record<Language, string> = { 'zh-CN': '简体', 'zh-TW': '繁體', en: 'English' }

/** The form as it is being worked on, and beside it as visitors will see it. */
export function Builder({ form, head, tabs }: { form: Form; head: ComponentProps<typeof PageHead>; tabs: ReactNode }) {
  const t = useText(texts)
  const own = useLanguage()
  const [language, setLanguage] = useState<Language>(own)
  const [draft, setDraft] = useState(form.definition)
  const [shown, setShown] = useState<'form' | 'thanks'>('form')
  const dirty = JSON.stringify(draft) !== JSON.stringify(form.definition)
  useUnsaved(dirty)
  const refreshes = [getForm, findForms]
  const save = useAct(changeForm, { refreshes, done: t.build.saved })
  const publish = useAct(publishForm, { refreshes, done: t.build.published })
  const close = useAct(closeForm, { refreshes, done: t.build.closed })
  const keep = () => save.mutateAsync({ params: { id: form.id }, body: { definition: draft }, ifMatch: form.version })
  const goLive = async (): Promise<void> => { if (dirty) await keep(); publish.mutate({ params: { id: form.id } }) }
  const part: Part = { draft, language, change: (change) => setDraft({ ...draft, ...change }) }
  const actions = (
    <>
      {form.state === 'published' && <Button busy={close.isPending} onClick={() => close.mutate({ params: { id: form.id } })}>{t.build.close}</Button>}
      <Button busy={save.isPending} disabled={!dirty} onClick={() => void keep()}>{t.build.save}</Button>
      <Button kind="primary" busy={publish.isPending} disabled={form.state === 'published' && !dirty && !form.changed} onClick={() => void goLive().catch(() => undefined)}>{form.edition === null ? t.build.publish : t.build.publishAgain}</Button>
    </>
  )
  return (
    <>
      <PageHead {...head} actions={actions} {...(form.state === 'published' && form.changed && { note: t.build.differs })} />
      {tabs}
      <div className={css.columns}>
        <div className="stack">
          <div className={css.bar}><Segmented aria-label={t.build.language} value={language} onChange={setLanguage} options={languages.map((value) => ({ value, label: languageNames[value] }))} /><span className="muted small">{t.build.languageNote}</span></div>
          <Words {...part} /><Questions {...part} /><Consents {...part} /><Look {...part} />
        </div>
        <section className={css.preview} aria-label={t.build.preview}>
          <div className={css.bar}><h2>{t.build.preview}</h2><Segmented aria-label={t.build.preview} value={shown} onChange={setShown} options={(['form', 'thanks'] as const).map((value) => ({ value, label: t.build.shows[value] }))} />{dirty && <span className="muted small">{t.build.afterSaving}</span>}</div>
          <iframe key={`${form.version} ${language} ${shown}`} title={t.build.preview} src={urlOf(previewForm, { params: { id: form.id }, query: { language, part: shown } })} />
        </section>
      </div>
    </>
  )
}
