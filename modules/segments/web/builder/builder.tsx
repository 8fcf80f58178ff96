import type { Filter } from '#kernel/filter.ts'
import type { Activities, Fields } from '#modules/parties/web/filter/fields.ts'
import { useActivities } from '#modules/parties/web/filter/use-activities.ts'
import { useFilterWords } from '#modules/parties/web/filter/use-filter-words.ts'
import { useText } from '#platform/web/text.ts'
import { texts } from '../../messages/web.ts'
import css from './builder.module.css'
import { completed } from './complete.ts'
import { GroupEditor } from './node-editor.tsx'

export interface Drafted { fields: Fields; acts: Activities; /** As it may be asked; null while a condition is open. */ done: Filter | null; sentence: string }

/** A draft definition with its words: the whole of it read back as one sentence. */
export function useDraft(draft: Filter): Drafted {
  const acts = useActivities(true)
  const { fields, say } = useFilterWords([draft])
  const done = completed(draft, { fields, acts })
  return { fields, acts, done, sentence: done ? say(done) : '' }
}

/** The builder of a definition: groups, conditions, behaviours, sequences, connections. */
export function Builder({ draft, onChange, drafted: { fields, acts, sentence } }: { draft: Filter; onChange: (next: Filter) => void; drafted: Drafted }) {
  const t = useText(texts)
  const group = 'all' in draft || 'any' in draft ? draft : { all: [draft] }
  return (
    <div className="stack">
      <GroupEditor value={group} onChange={onChange} fields={fields} acts={acts} />
      {sentence && <p className={css.sentence} aria-live="polite"><span>{t.reads}：</span>{sentence}</p>}
    </div>
  )
}
