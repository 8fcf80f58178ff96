import { useMay } from '#platform/web/me.ts'
import type { WebPage } from '#platform/web/module.ts'
import { lazily } from '#platform/web/lazily.ts'
import { NoRight } from '#ui/states.tsx'

/** A module's page, or why the reader may not see it. */
export function ModulePage({ page: { may: gate, load } }: { page: Pick<WebPage, 'may' | 'load'> }) {
  const may = useMay()
  const Page = lazily(load)
  return may(gate) ? <Page /> : <NoRight />
}
