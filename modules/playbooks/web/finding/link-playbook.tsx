import { Select } from 'antd'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { findPlaybooks } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

/** Ties a finding to a playbook that acts on it. */
export default function LinkPlaybook({ taken, add }: { taken: readonly { object: string; ref: string }[]; add: (link: { object: 'playbook'; ref: string }) => void }) {
  const title = useText(texts).list.title
  const { data } = useCall(findPlaybooks, {})
  const options = (data?.items ?? []).filter((p) => !taken.some((l) => l.object === 'playbook' && l.ref === p.id)).map((p) => ({ value: p.id, label: p.name }))
  return <Select aria-label={title} placeholder={title} value={null} options={options} showSearch={{ optionFilterProp: 'label' }} onChange={(ref: string) => add({ object: 'playbook', ref })} />
}
