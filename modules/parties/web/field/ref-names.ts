import { useMemo } from 'react'
import type { FieldKind } from '#kernel/field.ts'
import { findMemberNames } from '#modules/people/member/contract.ts'
import { findUnits } from '#modules/people/unit/contract.ts'
import { useCall } from '#platform/web/use-call.ts'
import { findTags } from '../../tag/contract.ts'

/** What a member, unit or tag is called, by id; the id itself while it is not known. */
export type NameOf = (kind: FieldKind, id: string) => string

const stays = { staleTime: 60_000 }

/** Names of what fields refer to, fetched only for the kinds in use. */
export function useRefNames(kinds: ReadonlySet<FieldKind>): NameOf {
  const { data: members } = useCall(findMemberNames, {}, { ...stays, enabled: kinds.has('member') })
  const { data: units } = useCall(findUnits, {}, { ...stays, enabled: kinds.has('unit') })
  const { data: tags } = useCall(findTags, {}, { ...stays, enabled: kinds.has('tag') })
  return useMemo(() => {
    const lists = { member: members?.items, unit: units?.items, tag: tags?.tags } as const
    return (kind, id) => (kind === 'member' || kind === 'unit' || kind === 'tag' ? lists[kind]?.find((x) => x.id === id)?.name : undefined) ?? `#${id}`
  }, [members, units, tags])
}
