import type { Filter } from '#kernel/filter.ts'
import { useLeafWords } from '#modules/parties/web/filter/use-leaf-words.ts'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { Icon } from '#ui/icon.tsx'
import { texts } from '../../messages/web.ts'
import type { Reason } from '../../preview/contract.ts'
import css from './preview.module.css'

/** Why a party is in or not: each condition with whether it speaks for the party, and the value that it was compared with. */
export function Reasons({ definition, reasons }: { definition: Filter; reasons: readonly Reason[] }) {
  const t = useText(texts).preview
  const f = useFormat()
  const { all, value } = useLeafWords(definition)
  const told = (r: Reason, node: Filter): string | null => {
    if (r.did) return r.did.times ? [t.did(f.number(r.did.times), r.did.first && f.day(r.did.first), r.did.last && f.day(r.did.last)), r.did.total && t.total(f.number(Number(r.did.total), 2))].filter(Boolean).join('，') : t.never
    if (Array.isArray(r.value)) return t.with(f.list(r.value))
    if (r.value === null || ('field' in node && node.op === 'is')) return null
    return value(node, r.value)
  }
  return (
    <ul className={css.reasons}>
      {reasons.map((r) => {
        const leaf = all[r.at]
        const well = r.holds === r.speaksFor
        const shown = leaf && told(r, leaf.node)
        return leaf && <li key={r.at} className={well ? css.well : css.ill}><Icon name={well ? 'check' : 'close'} size={14} /><span className="hidden-but-read">{well ? t.holds : t.fails}: </span><span>{leaf.words}{shown && <span className="muted"> · {shown}</span>}</span></li>
      })}
    </ul>
  )
}
