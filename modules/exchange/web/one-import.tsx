import { useParam } from '#platform/web/navigate.ts'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { PageHead } from '#ui/page-head.tsx'
import { PageSkeleton } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { getImport, type Import } from '../contract.ts'
import { texts } from '../messages/web.ts'
import { useKindNames } from './history/import-list.tsx'
import { isBusy } from './run/is-busy.ts'
import { Result } from './run/result.tsx'
import { Running } from './run/running.tsx'
import { StateTag } from './run/state-tag.tsx'
import { Setup } from './setup/setup.tsx'

/** One import from its file to its result; where it stands is known to the server, so that a reload changes nothing. */
export default function OneImport() {
  const t = useText(texts)
  const f = useFormat()
  const id = useParam('id')
  const kinds = useKindNames()
  const { data, error, refetch } = useCall(getImport, { params: { id } }, { refetchInterval: ({ state }) => (state.data && isBusy((state.data as Import).state) ? 1000 : false) })
  if (error) return <ErrorState problem={error} again={() => void refetch()} />
  if (!data) return <PageSkeleton />
  const note = [kinds.nameOf(data.kind), data.by?.name, f.relative(data.createdAt)].filter(Boolean).join(' · ')
  return (
    <>
      <PageHead title={data.fileName} note={note} tags={<StateTag state={data.state} share={data.progress.share} />} back={{ to: '/import', label: t.back }} />
      {data.state === 'uploaded' || data.state === 'ready' ? <Setup import_={data} /> : isBusy(data.state) ? <Running import_={data} /> : <Result import_={data} />}
    </>
  )
}
