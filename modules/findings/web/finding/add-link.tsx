import { Select } from 'antd'
import { findMeasures } from '#modules/measures/contract.ts'
import { PartyPicker } from '#modules/parties/web/pick/party-picker.tsx'
import { findSegments } from '#modules/segments/segment/contract.ts'
import { useMay } from '#platform/web/me.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Panels } from '#ui/panels.tsx'
import type { FindingInput } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './finding.module.css'

type Links = FindingInput['links']

/** Ties a finding to a party, a segment, a measure, or to what other modules offer (a playbook that acts on it). */
export function AddLink({ links, add }: { links: Links; add: (link: Links[number]) => void }) {
  const t = useText(texts).page
  const named = useNamed()
  const may = useMay()
  const { data: segments } = useCall(findSegments, { query: {} }, { enabled: may(['read', 'segment']) })
  const { data: measures } = useCall(findMeasures, {}, { enabled: may(['read', 'insight']) })
  const taken = (object: Links[number]['object']): string[] => links.filter((l) => l.object === object).map((l) => l.ref)
  const free = (object: Links[number]['object'], options: { value: string; label: string }[]) => options.filter((o) => !taken(object).includes(o.value))
  const choice = (object: Links[number]['object'], options: { value: string; label: string }[]) => <Select key={object} aria-label={t.objects[object]} placeholder={t.objects[object]} value={null} options={free(object, options)} showSearch={{ optionFilterProp: 'label' }} onChange={(ref: string) => add({ object, ref })} />
  return (
    <div className={css.add}>
      <PartyPicker label={t.addParty} autoFocus onChange={(ref) => { if (ref) add({ object: 'party', ref }) }} without={taken('party')} />
      {segments && choice('segment', segments.segments.map((s) => ({ value: s.id, label: s.name })))}
      {measures && choice('measure', measures.measures.map((m) => ({ value: m.key, label: named(m.label) })))}
      <Panels place="finding.link" props={{ taken: links, add }} waiting={null} />
    </div>
  )
}
