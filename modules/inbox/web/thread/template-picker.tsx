import { Select } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { findTemplates, getTemplate, previewTemplate, type TemplateChannel, templateChannels } from '#modules/messaging/contract.ts'
import { call } from '#platform/web/call.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { tellProblem, useCall } from '#platform/web/use-call.ts'
import { texts } from '../../messages/web.ts'

/** The firm's templates of a channel, as words to begin an answer with: filled in where they name someone, changed before they go. */
export function TemplatePicker({ channel, partyId, onText }: { channel: string; partyId?: string | null; onText: (words: string) => void }) {
  const t = useText(texts)
  const may = useMay()
  const client = useQueryClient()
  const known = (templateChannels as readonly string[]).includes(channel) && may(['read', 'template'])
  const { data } = useCall(findTemplates, { query: { channel: channel as TemplateChannel, limit: 100 } }, { enabled: known, staleTime: 60_000 })
  if (!known || !data?.items.length) return null
  const take = async (id: string): Promise<void> => {
    const template = await client.fetchQuery({ queryKey: [getTemplate.name, id], queryFn: () => call(getTemplate, { params: { id }, query: {} }) })
    const preview = await call(previewTemplate, { body: { channel: template.channel, purpose: template.purpose, body: template.body, ...(partyId && { partyId }) } })
    onText(preview.text)
  }
  return <Select aria-label={t.template} placeholder={t.template} value={null} onChange={(id: string | null) => { if (id) void take(id).catch(tellProblem) }} options={data.items.map((one) => ({ value: one.id, label: one.name }))} showSearch={{ optionFilterProp: 'label' }} style={{ minWidth: 150 }} />
}
