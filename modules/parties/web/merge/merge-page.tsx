import { z } from 'zod'
import { useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Card } from '#ui/card.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { PageSkeleton } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { getParty, type Party } from '../../contract.ts'
import { duplicateTexts } from '../../messages/web-duplicate.ts'
import { texts } from '../../messages/web.ts'
import { PartyPicker } from '../pick/party-picker.tsx'
import { MergeForm } from './merge-form.tsx'

const State = z.object({ a: z.string().max(20).default(''), b: z.string().max(20).default(''), from: z.enum(['list', 'page']).default('page') })

/** Makes two records one: which stays, whose values show, and what comes together. */
export default function MergePage() {
  const t = useText(duplicateTexts)
  const [{ a, b, from }] = useSearchState(State)
  const first = useCall(getParty, { params: { id: a } }, { enabled: a !== '' })
  const second = useCall(getParty, { params: { id: b } }, { enabled: b !== '' })
  const error = first.error ?? second.error
  const back = from === 'list' ? { to: '/duplicates', label: t.list.title } : { to: a ? `/parties/${a}` : '/parties', label: first.data?.name ?? t.list.title }
  if (error) return <ErrorState problem={error} again={() => { void first.refetch(); void second.refetch() }} />
  if ((a && !first.data) || (b && !second.data)) return <PageSkeleton />
  return (
    <>
      <PageHead title={t.merge.title} back={back} />
      {first.data && second.data ? <Both one={first.data} other={second.data} from={from} /> : <Picking one={first.data} />}
    </>
  )
}

function Both({ one, other, from }: { one: Party; other: Party; from: 'list' | 'page' }) {
  const t = useText(duplicateTexts).merge
  if (one.id === other.id) return <EmptyState title={t.already} icon="check" action={{ label: t.page, to: `/parties/${one.id}` }} />
  if (one.kind !== other.kind) return <EmptyState title={t.kinds} icon="warning" action={{ label: t.pick, to: `/parties/merge?a=${one.id}` }} />
  return <MergeForm key={`${one.id} ${one.version} ${other.id} ${other.version}`} one={one} other={other} from={from} />
}

/** Chooses the records that are not named yet, one after the other. */
function Picking({ one }: { one: Party | undefined }) {
  const t = useText(duplicateTexts).merge
  const kinds = useText(texts).kinds
  const [, setState] = useSearchState(State)
  return (
    <Card title={t.pick} note={one && `${one.name} · ${kinds[one.kind]}`}>
      <p className="two">{t.pickText}</p>
      <div style={{ maxWidth: 420, marginTop: 10 }}><PartyPicker label={t.other} autoFocus kinds={one ? [one.kind] : null} without={one ? [one.id] : []} onChange={(id) => { if (id) setState(one ? { b: id } : { a: id }) }} /></div>
    </Card>
  )
}
