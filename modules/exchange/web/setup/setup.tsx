import { useCall } from '#platform/web/use-call.ts'
import { ErrorState } from '#ui/states.tsx'
import { PageSkeleton } from '#ui/skeleton.tsx'
import { getImportKinds, type Import } from '../../contract.ts'
import { ColumnsCard } from './columns-card.tsx'
import { FileCard } from './file-card.tsx'
import { KindCard } from './kind-card.tsx'
import { PreviewCard } from './preview-card.tsx'
import { RulesCard } from './rules-card.tsx'
import { StartBar } from './start-bar.tsx'
import { useOptions } from './use-options.ts'

/** From a file to an import: how it is read, what it holds, which column is which field, what is done with known records, and what will happen. */
export function Setup({ import_ }: { import_: Import }) {
  const { data, error, refetch } = useCall(getImportKinds, {}, { staleTime: 60_000 })
  const choosing = useOptions(import_)
  if (error) return <ErrorState problem={error} again={() => void refetch()} />
  if (!data) return <PageSkeleton />
  const kind = data.kinds.find((k) => k.kind === choosing.options.kind)
  return (
    <div className="stack">
      <KindCard kinds={data.kinds} choosing={choosing} />
      <FileCard import_={import_} choosing={choosing} />
      {kind && <ColumnsCard import_={import_} kind={kind} choosing={choosing} />}
      {kind && <RulesCard kind={kind} choosing={choosing} />}
      <PreviewCard import_={import_} saving={choosing.saving} />
      <StartBar import_={import_} kind={kind} choosing={choosing} />
    </div>
  )
}
