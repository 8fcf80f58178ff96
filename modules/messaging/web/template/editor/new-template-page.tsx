import { useState } from 'react'
import { z } from 'zod'
import { useLanguage } from '#platform/web/language.ts'
import { useGo, useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Block } from '#ui/skeleton.tsx'
import { Tag } from '#ui/tag.tsx'
import { createTemplate, findTemplates, getTemplate, templateChannels } from '../../../contract.ts'
import { texts } from '../../../messages/template.ts'
import { type Draft, starter } from './draft.ts'
import { Editor } from './editor.tsx'

const State = z.object({ channel: z.enum(templateChannels).default('email'), like: z.string().optional() })

/** A template from a few blocks, or like another one. */
export default function NewTemplatePage() {
  const [{ like }] = useSearchState(State)
  const { data } = useCall(getTemplate, { params: { id: like ?? '0' } }, { enabled: like !== undefined })
  return like === undefined ? <Making /> : data ? <Making start={data} /> : <Block height={400} />
}

function Making({ start }: { start?: Draft & { channel: (typeof templateChannels)[number] } }) {
  const t = useText(texts)
  const go = useGo()
  const language = useLanguage()
  const [state] = useSearchState(State)
  const channel = start?.channel ?? state.channel
  const [draft, setDraft] = useState<Draft>(() => (start ? { name: `${start.name} 2`, purpose: start.purpose, body: start.body } : starter(channel, language, t.starter)))
  const create = useAct(createTemplate, { refreshes: [findTemplates], done: t.created, onDone: ({ id }) => go(`/marketing/templates/${id}`, { replace: true }) })
  return (
    <>
      <PageHead title={t.create} tags={<Tag>{t.channels[channel]}</Tag>} back={{ to: '/marketing/templates', label: t.back }} actions={<Button kind="primary" busy={create.isPending} disabled={!draft.name.trim()} onClick={() => create.mutate({ body: { ...draft, name: draft.name.trim(), channel } })}>{t.save}</Button>} />
      <Editor channel={channel} draft={draft} onChange={setDraft} />
    </>
  )
}
