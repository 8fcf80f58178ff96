import { useGo } from '#platform/web/navigate.ts'
import { useMay } from '#platform/web/me.ts'
import { call } from '#platform/web/call.ts'
import { useText } from '#platform/web/text.ts'
import { saveBlob } from '#platform/web/upload.ts'
import { tellProblem, useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Menu, type MenuItem } from '#ui/menu.tsx'
import { exportSegment } from '../../exchange/contract.ts'
import { texts } from '../../messages/web.ts'
import { archiveSegment, duplicateSegment, findSegments, getSegment, restoreSegment, type Segment, shareSegment, unshareSegment } from '../../segment/contract.ts'
import { membersAt } from './members-at.ts'

/** What can be done with a segment. */
export function SegmentMenu({ segment, onPage = false }: { segment: Segment; /** Its own page is shown: whoever puts it away goes back to the list. */ onPage?: boolean }) {
  const t = useText(texts)
  const may = useMay()
  const acts = useActs(segment, onPage)
  const own: (MenuItem | 'line')[] = segment.mayChange ? [
    ...(may(['share', 'segment']) ? [{ key: 'share', label: segment.shared ? t.unshare : t.doShare, onClick: acts.share }] : []), 'line',
    segment.state === 'live' ? { key: 'archive', label: t.archive, danger: true, onClick: acts.archive } : { key: 'restore', label: t.restore, onClick: acts.restore },
  ] : []
  const items = [
    { key: 'list', label: t.toList, to: membersAt({ field: 'segment', op: 'is', value: segment.id }) },
    ...(may(['create', 'segment']) ? [{ key: 'copy', label: t.duplicate, onClick: acts.copy }] : []), { key: 'export', label: t.export, onClick: acts.download }, ...own,
  ]
  return <Menu label={t.more(segment.name)} items={items} button={(props) => <Button kind="quiet" icon="more" label={t.more(segment.name)} {...props} />} />
}

function useActs({ id, name, shared }: Segment, onPage: boolean) {
  const t = useText(texts)
  const go = useGo()
  const fresh = { refreshes: [findSegments, getSegment] }
  const at = { params: { id } }
  const restore = useAct(restoreSegment, fresh)
  const archive = useAct(archiveSegment, { ...fresh, done: t.gone(name), undo: () => restore.mutate(at), onDone: () => { if (onPage) go('/insight/segments') } })
  const [share, unshare] = [useAct(shareSegment, fresh), useAct(unshareSegment, fresh)]
  const copy = useAct(duplicateSegment, { ...fresh, done: (made) => t.created(made.name), onDone: (made) => go(`/insight/segments/${made.id}`) })
  const download = (): void => void call(exportSegment, at).then((document) => saveBlob(new Blob([JSON.stringify(document, null, 2)], { type: 'application/json' }), `${name}.json`), tellProblem)
  return { download, restore: () => restore.mutate(at), archive: () => archive.mutate(at), share: () => (shared ? unshare : share).mutate(at), copy: () => copy.mutate({ ...at, body: { name: t.copyName(name).slice(0, 100) } }) }
}
