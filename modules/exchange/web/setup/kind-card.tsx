import { useNamed, useText } from '#platform/web/text.ts'
import { Card } from '#ui/card.tsx'
import type { ImportKindInfo } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../import.module.css'
import type { Choosing } from './use-options.ts'

/** What the file holds; guessed from its columns. */
export function KindCard({ kinds, choosing: { options, change } }: { kinds: readonly ImportKindInfo[]; choosing: Choosing }) {
  const t = useText(texts).kind
  const named = useNamed()
  return (
    <Card title={t.title}>
      <div className={css.kinds} role="radiogroup" aria-label={t.title}>
        {kinds.map((k) => <button key={k.kind} type="button" role="radio" aria-checked={k.kind === options.kind} className={css.kind} onClick={() => { if (k.kind !== options.kind) change({ kind: k.kind }) }}><strong>{named(k.label)}</strong><span>{t.notes[k.kind]}</span></button>)}
      </div>
    </Card>
  )
}
