import { useState } from 'react'
import type { ReplyOf } from '#kernel/endpoint.ts'
import { useFormat } from '#platform/web/format.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Card } from '#ui/card.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Block } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { findModels } from '../contract.ts'
import { texts } from '../messages/web.ts'
import { KindCard } from './kind-card.tsx'
import { RunActions, RunCard } from './run/run-card.tsx'
import { VersionDialog } from './version-dialog.tsx'

/** Each kind with its versions; those without one in a line at the end. */
function Kinds({ data: { kinds, versions }, onOpen }: { data: ReplyOf<typeof findModels>; onOpen: (id: string) => void }) {
  const t = useText(texts)
  const f = useFormat()
  const named = useNamed()
  const trained = kinds.filter((k) => versions.some((v) => v.kind === k.kind))
  const others = kinds.filter((k) => !trained.includes(k))
  return (
    <>
      {trained.map((kind) => <KindCard key={kind.kind} kind={kind} versions={versions.filter((v) => v.kind === kind.kind)} onOpen={onOpen} />)}
      {others.length > 0 && <Card><EmptyState inline title={t.none(f.list(others.map((k) => named(k.label))))} text={t.noneText} /></Card>}
    </>
  )
}

/** The models that score everyone every night: their versions, how good they are, and the run itself. */
export default function ModelsPage() {
  const t = useText(texts)
  const { data, error, refetch } = useCall(findModels, {})
  const [open, setOpen] = useState<string | null>(null)
  const shown = data?.versions.find((v) => v.id === open)
  return (
    <>
      <PageHead title={t.title} note={t.note} actions={<RunActions />} />
      <div className="stack">
        <RunCard />
        {error ? <ErrorState problem={error} again={() => void refetch()} />
          : !data ? <Block height={320} />
            : !data.kinds.length ? <EmptyState title={t.empty} text={t.emptyText} icon="insight" />
              : <Kinds data={data} onOpen={setOpen} />}
      </div>
      {shown && data && <VersionDialog kind={data.kinds.find((k) => k.kind === shown.kind)!} version={shown} inUse={data.versions.find((v) => v.kind === shown.kind && v.state === 'champion')} onClose={() => setOpen(null)} />}
    </>
  )
}
