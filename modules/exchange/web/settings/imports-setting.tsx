import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { texts } from '../../messages/web.ts'
import { ImportList } from '../history/import-list.tsx'
import { Mappings } from './mappings.tsx'

/** Every import so far, and the matches of columns that are remembered. */
export default function ImportsSetting() {
  const t = useText(texts)
  const may = useMay()
  return (
    <>
      <PageHead title={t.all} actions={may(['create', 'import']) && <Button kind="primary" icon="upload" to="/import">{t.title}</Button>} />
      <div className="stack"><ImportList />{may(['create', 'import']) && <Mappings />}</div>
    </>
  )
}
