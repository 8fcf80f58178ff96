import type { z } from 'zod'
import { useFormat } from '#platform/web/format.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import type { GuardedObject, Role } from '../../contract.ts'
import { texts as told } from '../../messages/index.ts'
import { texts } from '../../messages/web.ts'
import css from '../people.module.css'

export type Guarded = z.infer<typeof GuardedObject>
const scopes = ['own', 'team', 'unit', 'all'] as const

/** What a role may do, an object a line: "Party: see, change (team); export (own)". */
export function Sentences({ role, objects }: { role: Pick<Role, 'grants' | 'fields'>; objects: readonly Guarded[] }) {
  const t = useText(texts).roles
  const say = useText(told)
  const f = useFormat()
  const named = useNamed()
  const lines = objects.flatMap((o) => {
    const own = role.grants.filter((g) => g.object === o.name)
    const parts = scopes.flatMap((scope) => {
      const actions = own.filter((g) => g.scope === scope).map((g) => say.actions[g.action] ?? g.action)
      return actions.length ? [t.reach(f.list(actions), say.scopes[scope])] : []
    })
    return parts.length ? [{ key: o.name, label: named(o.label), text: parts.join('；') }] : []
  })
  const fields = role.fields.map(({ field, level }) => {
    const [name = '', ...rest] = field.split('.')
    const object = objects.find((o) => o.name === name)
    const label = object?.fields[rest.join('.')] ?? object?.fields[field]
    return `${label ? named(label) : field} ${say.levels[level]}`
  })
  if (!lines.length && !fields.length) return <p className="muted">{t.nothing}</p>
  return <ul className={css.sentences}>{lines.map((l) => <li key={l.key}><b>{l.label}</b>{t.colon}{l.text}</li>)}{fields.length > 0 && <li><b>{t.fields}</b>{t.colon}{f.list(fields)}</li>}</ul>
}
