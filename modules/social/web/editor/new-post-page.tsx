import { useState } from 'react'
import { findSocialAccounts } from '#modules/messaging/contract.ts'
import { useGo } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Block } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { createPost, findPosts } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../social.module.css'
import { type Draft, emptyDraft, inputOf } from './draft.ts'
import { PostFields } from './post-fields.tsx'
import { PostPreview } from './post-preview.tsx'

/** A new post; once saved it has its own page, from which it is released. */
export default function NewPostPage() {
  const t = useText(texts)
  const go = useGo()
  const [draft, setDraft] = useState<Draft>(emptyDraft)
  const { data, error, refetch } = useCall(findSocialAccounts, {})
  const act = useAct(createPost, { refreshes: [findPosts], done: t.editor.saved, onDone: ({ id }) => go(`/marketing/social/${id}`, { replace: true }) })
  const input = inputOf(draft)
  return (
    <>
      <PageHead title={t.editor.create} back={{ to: '/marketing/social', label: t.back }} actions={<Button kind="primary" disabled={!input} busy={act.isPending} onClick={() => input && act.mutate({ body: input })}>{t.editor.save}</Button>} />
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : !data ? <Block height={360} /> : <div className={css.pair}><PostFields draft={draft} change={(part) => setDraft({ ...draft, ...part })} accounts={data.accounts} /><PostPreview draft={draft} accounts={data.accounts} /></div>}
    </>
  )
}
