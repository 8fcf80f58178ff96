import { actsOf, type Filter, nodesOf } from '#kernel/filter.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { texts } from '../../messages/web.ts'
import type { Drafted } from '../builder/builder.tsx'
import css from '../builder/builder.module.css'

/** Segments that many firms want, to begin with: each may be changed at once. */
export const examples = {
  atRisk: { all: [{ field: 'tier', op: 'in', value: ['1', '2'] }, { field: 'churnRisk', op: 'in', value: ['1', '2'] }] },
  lapsed: { all: [{ field: 'purchases', op: 'atLeast', value: 3 }, { not: { did: { what: 'order', when: { within: 180 } } } }] },
  frequent: { all: [{ did: { what: 'order', when: { within: 90 }, times: { atLeast: 2 } } }] },
  renewal: { all: [{ field: 'contractDay', op: 'ahead', value: 60 }] },
  returned: { all: [{ sequence: { steps: [{ what: 'order' }, { what: 'return', within: 7 }] } }] },
  children: { all: [{ connected: { type: 'parent', side: 'forward', to: { all: [{ field: 'age', op: 'atMost', value: 5 }] } } }] },
} as const satisfies Record<string, unknown>
type Example = keyof typeof examples

/** Whether nothing was said yet. */
export const isUntouched = (draft: Filter): boolean => 'all' in draft && draft.all.every((part) => 'field' in part && part.field === '')

/** Examples whose fields and activities the reader knows; gone as soon as something is said. */
export function Examples({ draft, drafted: { fields, acts }, onChoose }: { draft: Filter; drafted: Drafted; onChoose: (definition: Filter, name: string) => void }) {
  const t = useText(texts)
  const known = (Object.entries(examples) as unknown as [Example, Filter][]).filter(([, definition]) => nodesOf(definition).every((node) => (!('field' in node) || fields.get(node.field)) && actsOf(node).every(({ what }) => acts.all.some((a) => a.key === what))))
  if (!isUntouched(draft) || !known.length) return null
  return (
    <div className={css.examples}>
      <span className="muted">{t.examples.begin}</span>
      {known.map(([key, definition]) => <Button key={key} onClick={() => onChoose(structuredClone(definition), t.examples[key])}>{t.examples[key]}</Button>)}
    </div>
  )
}
