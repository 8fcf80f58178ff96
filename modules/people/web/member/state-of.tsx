import { useText } from '#platform/web/text.ts'
import { Tag } from '#ui/tag.tsx'
import type { Member } from '../../contract.ts'
import { texts } from '../../messages/index.ts'

/** Whether a member is in, still to accept the invitation, or shut out. */
export function StateOf({ member: { active, joinedAt } }: { member: Pick<Member, 'active' | 'joinedAt'> }) {
  const t = useText(texts).states
  return !active ? <Tag>{t.inactive}</Tag> : joinedAt ? <Tag tone="jade">{t.active}</Tag> : <Tag tone="amber">{t.invited}</Tag>
}
