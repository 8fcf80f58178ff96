import { useFormat } from '#platform/web/format.ts'
import { useZone } from '#platform/web/me.ts'
import { dayIn } from '#kernel/date.ts'
import { useText } from '#platform/web/text.ts'
import { Tag } from '#ui/tag.tsx'
import type { Adviser } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

/** Whether somebody takes customers at the moment. */
export function StateOf({ adviser: a }: { adviser: Adviser }) {
  const t = useText(texts).list
  const f = useFormat()
  const today = dayIn(useZone(), new Date())
  if (!a.known) return <Tag>{t.noProfile}</Tag>
  if (!a.active) return <Tag>{t.out}</Tag>
  if (a.leaveFrom && a.leaveFrom <= today && (!a.leaveTo || a.leaveTo >= today)) return <Tag tone="amber">{t.away(a.leaveTo && f.day(a.leaveTo))}</Tag>
  return a.takesNew ? <Tag tone="jade">{t.taking}</Tag> : <Tag tone="amber">{t.full}</Tag>
}
