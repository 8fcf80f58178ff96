import { useMay } from '#platform/web/me.ts'
import { gathered } from '#platform/web/registry.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { usePhone } from '#ui/use-phone.ts'
import { texts } from '../../messages/web.ts'
import { ExportButton } from './export-button.tsx'
import type { ListShown } from './use-list.ts'

/** Import, export of what is seen, a new party. On a phone the bar below adds, and files are for larger screens. */
export function HeadActions({ shown }: { shown: ListShown }) {
  const t = useText(texts).list
  const may = useMay()
  const phone = usePhone()
  if (phone) return null
  const bring = gathered('commands').find((c) => c.key === 'import-data' && may(c.may))
  return (
    <>
      {bring?.to && <Button icon="upload" to={bring.to}>{t.import}</Button>}
      <ExportButton shown={shown} />
      {may(['create', 'party']) && <Button kind="primary" icon="plus" to="/parties/new">{t.create}</Button>}
    </>
  )
}
