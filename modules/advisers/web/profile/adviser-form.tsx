import { useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { type Adviser, findAdvisers, getAdviser, putAdviser } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../advisers.module.css'
import { draftOf, inputOf } from './draft.ts'
import { KnowsFields } from './knows-fields.tsx'
import { TakesFields } from './takes-fields.tsx'
import { WorkFields } from './work-fields.tsx'

/** What a member knows and takes, in four groups, saved together. */
export function AdviserForm({ adviser }: { adviser: Adviser }) {
  const t = useText(texts)
  const [draft, setDraft] = useState(() => draftOf(adviser))
  const put = useAct(putAdviser, { refreshes: [getAdviser, findAdvisers], done: t.saved })
  const disabled = !adviser.mayChange
  const props = { draft, disabled, change: (part: Partial<typeof draft>) => setDraft({ ...draft, ...part }) }
  const dirty = !adviser.known || JSON.stringify(draft) !== JSON.stringify(draftOf(adviser))
  const save = (): void => put.mutate({ params: { id: adviser.member.id }, body: inputOf(draft), ...(adviser.known && { ifMatch: String(adviser.version) }) })
  return (
    <>
      <Card title={t.form.groups.work}><div className={css.form}><WorkFields {...props} /></div></Card>
      <Card title={t.form.groups.knows}><div className={css.form}><KnowsFields {...props} /></div></Card>
      <Card title={t.form.groups.takes}><div className={css.form}><TakesFields {...props} /></div></Card>
      {!disabled && <div className="row"><Button kind="primary" disabled={!dirty} busy={put.isPending} onClick={save}>{t.save}</Button></div>}
    </>
  )
}
