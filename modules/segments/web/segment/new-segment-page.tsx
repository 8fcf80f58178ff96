import { Input, Switch } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { Filter } from '#kernel/filter.ts'
import { useMay } from '#platform/web/me.ts'
import { useGo, useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { texts } from '../../messages/web.ts'
import { createSegment, findSegments } from '../../segment/contract.ts'
import { Builder, useDraft } from '../builder/builder.tsx'
import css from '../builder/builder.module.css'
import { PreviewCard } from '../preview/preview-card.tsx'
import { Examples } from './examples.tsx'

/** A definition in the address begins the segment: other pages link here with theirs. */
const State = z.object({ definition: z.string().optional() })

function startOf(text: string | undefined): Filter {
  if (!text) return { all: [{ field: '', op: 'is' }] }
  try {
    const parsed = Filter.safeParse(JSON.parse(text))
    return parsed.success ? ('all' in parsed.data || 'any' in parsed.data ? parsed.data : { all: [parsed.data] }) : { all: [] }
  } catch {
    return { all: [] }
  }
}

/** Makes a segment: says whom one means and sees at once who that is. */
export default function NewSegmentPage() {
  const t = useText(texts)
  const go = useGo()
  const mayShare = useMay()(['share', 'segment'])
  const [{ definition }] = useSearchState(State)
  const [draft, setDraft] = useState<Filter>(() => startOf(definition))
  const [name, setName] = useState('')
  const [description, setDescription] = useState('')
  const [shared, setShared] = useState(false)
  const drafted = useDraft(draft)
  const create = useAct(createSegment, { refreshes: [findSegments], done: (made) => t.created(made.name), onDone: (made) => go(`/insight/segments/${made.id}`) })
  const save = (): void => { if (drafted.done && name.trim()) create.mutate({ body: { name: name.trim(), definition: drafted.done, shared, ...(description.trim() && { description: description.trim() }) } }) }
  return (
    <>
      <PageHead title={t.newTitle} back={{ to: '/insight/segments', label: t.title }} actions={<Button kind="primary" onClick={save} disabled={!drafted.done || !name.trim()} busy={create.isPending}>{t.saveNew}</Button>} />
      <div className={css.columns}>
        <Card>
          <div className="stack">
            <div className={css.form}>
              <Input aria-label={t.name} placeholder={t.nameHint} value={name} maxLength={100} onChange={(e) => setName(e.target.value)} autoFocus />
              <Input.TextArea aria-label={t.description} placeholder={t.descriptionHint} value={description} maxLength={1000} autoSize={{ minRows: 1, maxRows: 4 }} onChange={(e) => setDescription(e.target.value)} />
              {mayShare && <label className="row"><Switch size="small" checked={shared} onChange={setShared} aria-label={t.everyone} />{t.everyone}</label>}
            </div>
            <Examples draft={draft} drafted={drafted} onChoose={(next, called) => { setDraft(next); if (!name.trim()) setName(called) }} />
            <Builder draft={draft} onChange={setDraft} drafted={drafted} />
          </div>
        </Card>
        <PreviewCard definition={drafted.done} />
      </div>
    </>
  )
}
