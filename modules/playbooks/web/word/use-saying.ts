import { useMemo } from 'react'
import { findMemberNames } from '#modules/people/member/contract.ts'
import { findTags } from '#modules/parties/contract.ts'
import { findSegments } from '#modules/segments/contract.ts'
import { findOffers } from '#modules/offers/contract.ts'
import { findTemplates } from '#modules/messaging/contract.ts'
import { useFilterWords } from '#modules/parties/web/filter/use-filter-words.ts'
import type { Fields } from '#modules/parties/web/filter/fields.ts'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { causeNames } from '#modules/prediction/contract.ts'
import { useCall } from '#platform/web/use-call.ts'
import { type Definition, findPlaybooks } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import type { Named, Saying } from './step-words.ts'

const stays = { staleTime: 60_000 }

/** What a definition is said with; what its ids are called is fetched where it names any. */
export function useSaying(definition: Definition): Saying & { fields: Fields } {
  const t = useText(texts)
  const f = useFormat()
  const named = useNamed()
  const may = useMay()
  const { steps, trigger } = definition
  const has = (kind: string): boolean => steps.some((s) => s.do === kind)
  const { say, fields } = useFilterWords([definition.conditions, definition.leave, definition.reached, ...steps.map((s) => (s.do === 'branch' || s.do === 'until' ? s.when : undefined))])
  const tags = useCall(findTags, {}, { ...stays, enabled: has('tag') }).data?.tags
  const playbooks = useCall(findPlaybooks, {}, { ...stays, enabled: has('call') }).data?.items
  const segments = useCall(findSegments, {}, { ...stays, enabled: trigger.on === 'segment' && may(['read', 'segment']) }).data?.segments
  const templates = useCall(findTemplates, { query: { limit: 200 } }, { ...stays, enabled: steps.some((s) => s.do === 'message' && s.templateId) && may(['read', 'template']) }).data?.items
  const offers = useCall(findOffers, { query: {} }, { ...stays, enabled: has('offer') && may(['read', 'offer']) }).data?.items
  const members = useCall(findMemberNames, { query: {} }, { ...stays, enabled: steps.some((s) => (s.do === 'task' || s.do === 'decide' || s.do === 'cause') && /^\d/.test(s.owner)) }).data?.items
  return useMemo(() => {
    const lists: Partial<Record<Named, readonly { id: string; name: string }[] | undefined>> = { tag: tags, playbook: playbooks, segment: segments, template: templates, offer: offers, member: members }
    const name = (kind: Named, id: string): string => {
      if (kind === 'field') return fields.label(fields.get(id) ? id : `custom.${id}`).replace(/^custom\./, '')
      if (kind !== 'standing') return lists[kind]?.find((x) => x.id === id)?.name ?? (id || '…')
      const [what, code] = id.split(' ') as [string, string]
      return fields.choice(what, code)
    }
    return { t, say, percent: (share) => f.percent(share, 0), number: (value) => f.number(value), name, fields, cause: (key) => (key in causeNames ? named(causeNames[key as keyof typeof causeNames]) : key) }
  }, [t, f, named, say, fields, tags, playbooks, segments, templates, offers, members])
}
