import { useText } from '#platform/web/text.ts'
import { PageHead } from '#ui/page-head.tsx'
import { texts } from '../messages/web.ts'
import { DropZone } from './drop-zone.tsx'
import { ImportList } from './history/import-list.tsx'

/** Where data come in: a place for a file, and what came in before. */
export default function ImportPage() {
  const t = useText(texts)
  return (
    <>
      <PageHead title={t.title} note={t.lead} />
      <div className="stack"><DropZone /><ImportList title={t.history.title} /></div>
    </>
  )
}
