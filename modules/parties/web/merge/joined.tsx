import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { KeyValue } from '#ui/key-value.tsx'
import type { Party } from '../../contract.ts'
import { duplicateTexts } from '../../messages/web-duplicate.ts'
import { texts } from '../../messages/web.ts'
import type { Difference } from './compare.ts'
import css from './merge.module.css'
import { parentsOf } from './parents-of.ts'
import { useValues } from './use-values.ts'

/** What the survivor gains: gaps filled from the other record, and the lists of both together. */
export function Joined({ survivor, merged, filled }: { survivor: Party; merged: Party; filled: readonly Difference[] }) {
  const t = useText(duplicateTexts).merge
  const words = useText(texts)
  const f = useFormat()
  const { label, say } = useValues(parentsOf([survivor, merged]))
  const lists = [
    [t.counts.names, [survivor, merged].map((p) => p.names.map((n) => n.value))], [t.counts.contacts, [survivor, merged].map((p) => p.contacts.map((c) => (c.channel === 'phone' ? f.phone(c.value) : c.value)))],
    [t.counts.roles, [survivor, merged].map((p) => p.roles.map((r) => words.roles[r.role]))], [t.counts.tags, [survivor, merged].map((p) => p.tags.map((tag) => tag.name))], [t.counts.keys, [survivor, merged].map((p) => p.keys.map((k) => `${k.source}:${k.key}`))],
  ] as const
  const items = [
    ...filled.map(({ field, other }) => [label(field), <>{say(field, other)} <span className="muted small">{t.filled}</span></>] as const),
    ...lists.flatMap(([name, both]) => { const all = [...new Set(both.flat())]; return all.length ? [[name, f.list(all)] as const] : [] }),
  ]
  return <div className={css.joined}>{items.length > 0 && <KeyValue items={items} width={100} />}<p className="two">{t.history}</p></div>
}
