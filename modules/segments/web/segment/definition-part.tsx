import { useState } from 'react'
import type { Filter } from '#kernel/filter.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { texts } from '../../messages/web.ts'
import { changeSegment, findSegments, getSegment, type Segment } from '../../segment/contract.ts'
import { Builder, useDraft } from '../builder/builder.tsx'
import css from '../builder/builder.module.css'
import { PreviewCard } from '../preview/preview-card.tsx'

const grouped = (definition: Filter): Filter => ('all' in definition || 'any' in definition ? definition : { all: [definition] })

/** The definition: to read for everyone, to change for whoever may. */
export function DefinitionPart({ segment }: { segment: Segment }) {
  const t = useText(texts)
  const [draft, setDraft] = useState(() => grouped(segment.definition))
  const drafted = useDraft(draft)
  const may = segment.mayChange && segment.state === 'live'
  const change = useAct(changeSegment, { refreshes: [getSegment, findSegments], done: (s) => t.saved(s.name) })
  const changed = drafted.done !== null && JSON.stringify(drafted.done) !== JSON.stringify(grouped(segment.definition))
  const save = (): void => { if (drafted.done) change.mutate({ params: { id: segment.id }, body: { definition: drafted.done }, ifMatch: segment.version }) }
  return (
    <div className={css.columns}>
      <Card>
        {may ? (
          <div className="stack">
            <Builder draft={draft} onChange={setDraft} drafted={drafted} />
            {changed && <div><Button kind="primary" onClick={save} busy={change.isPending}>{t.save}</Button></div>}
          </div>
        ) : <div className="stack"><p className={css.sentence}>{drafted.sentence}</p><p className="muted">{t.readOnly}</p></div>}
      </Card>
      <PreviewCard definition={drafted.done} />
    </div>
  )
}
