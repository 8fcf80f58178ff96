import { useState } from 'react'
import { useMay } from '#platform/web/me.ts'
import { useGo, useParam } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Menu } from '#ui/menu.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Block } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { archiveTemplate, changeTemplate, findTemplates, findTemplateVersions, getTemplate, type Template } from '../../../contract.ts'
import { texts } from '../../../messages/template.ts'
import type { Draft } from './draft.ts'
import { Editor } from './editor.tsx'
import { Versions } from './versions.tsx'

/** One template. */
export default function TemplatePage() {
  const id = useParam('id')
  const { data, error, refetch } = useCall(getTemplate, { params: { id } }, { refetchOnWindowFocus: false })
  return error ? <ErrorState problem={error} again={() => void refetch()} /> : data ? <Editing key={`${data.id} ${data.version}`} template={data} /> : <Block height={400} />
}

const draftOf = ({ name, purpose, body }: Template): Draft => ({ name, purpose, body })

function Editing({ template }: { template: Template }) {
  const t = useText(texts)
  const go = useGo()
  const may = useMay()(['write', 'template'])
  const [draft, setDraft] = useState(() => draftOf(template))
  const changed = JSON.stringify(draft) !== JSON.stringify(draftOf(template))
  const refreshes = [getTemplate, findTemplates, findTemplateVersions]
  const save = useAct(changeTemplate, { refreshes, done: ({ version }) => t.saved(version) })
  const archive = useAct(archiveTemplate, { refreshes, done: ({ archived }) => (archived ? t.archived : t.restored) })
  const { id, channel, archived, version } = template
  const acts = (
    <>
      <Menu label={t.more} items={[{ key: 'copy', label: t.copy, onClick: () => go(`/marketing/templates/new?like=${id}`) }, { key: 'archive', label: archived ? t.restore : t.archive, onClick: () => archive.mutate({ params: { id }, body: { archived: !archived } }) }]} button={(props) => <Button icon="more" label={t.more} {...props} />} />
      <Button kind="primary" busy={save.isPending} disabled={!changed || !draft.name.trim()} onClick={() => save.mutate({ params: { id }, body: { ...draft, name: draft.name.trim(), channel }, ifMatch: version })}>{t.save}</Button>
    </>
  )
  return (
    <>
      <PageHead title={template.name} tags={<><Tag>{t.channels[channel]}</Tag><Tag>{t.version(version)}</Tag>{archived && <Tag tone="amber">{t.archivedTab}</Tag>}</>} back={{ to: '/marketing/templates', label: t.back }} actions={may && acts} />
      <Editor channel={channel} draft={draft} onChange={setDraft} aside={version > 1 && <Versions template={template} onTake={(body) => setDraft({ ...draft, body })} />} />
    </>
  )
}
