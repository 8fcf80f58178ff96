import { useMemo } from 'react'
import { findCustomFields } from '#modules/parties/field/contract.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { partyBinds } from '../../contract.ts'
import { fieldLabels } from '../../form/labels.ts'
import { texts } from '../../messages/web.ts'

export interface Bind { value: string; label: string }

/** What a question can be bound to, named: fields of a party, the firm's own fields, and what is kept with the submission only. */
export function useBinds(): { groups: { label: string; options: Bind[] }[]; nameOf: (bind: string) => string } {
  const t = useText(texts).build
  const named = useNamed()
  const { data } = useCall(findCustomFields, { query: {} }, { staleTime: 60_000 })
  return useMemo(() => {
    const own = (data?.fields ?? []).filter((f) => !f.archivedAt && f.kind !== 'party' && (f.partyKinds?.includes('person') ?? true)).map((f) => ({ value: `custom.${f.key}`, label: named(f.label) }))
    const groups = [
      { label: t.partyFields, options: partyBinds.map((value) => ({ value: value as string, label: named(fieldLabels[value]) })) },
      ...(own.length ? [{ label: t.ownFields, options: own }] : []),
      { label: t.freeFields, options: (['text', 'choice', 'file'] as const).map((value) => ({ value: value as string, label: t.free[value] })) },
    ]
    const all = groups.flatMap((g) => g.options)
    return { groups, nameOf: (bind) => all.find((b) => b.value === bind)?.label ?? bind }
  }, [data, named, t])
}
