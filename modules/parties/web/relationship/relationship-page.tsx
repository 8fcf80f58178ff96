import { useEffect, useRef } from 'react'
import { z } from 'zod'
import { useLive } from '#platform/web/live.ts'
import { useGo, useParam, useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { PageHead } from '#ui/page-head.tsx'
import { Panels } from '#ui/panels.tsx'
import { Block, PageSkeleton } from '#ui/skeleton.tsx'
import { EmptyState } from '#ui/states.tsx'
import { usePhone } from '#ui/use-phone.ts'
import { ViewTabs } from '#ui/view-tabs.tsx'
import { getParty } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { Alerts } from '../preference/alerts.tsx'
import { BinNote } from './bin-note.tsx'
import css from './relationship-page.module.css'
import { RelationshipHead } from './relationship-head.tsx'
import { useParty, useRefreshParty } from './use-party.ts'

const State = z.object({ part: z.enum(['stream', 'facts', 'value']).default('stream') })

/** One relationship, whole: who this is, how it stands, what happened, what comes next. */
export default function RelationshipPage() {
  const asked = useParam('id')
  const { error, isPending } = useCall(getParty, { params: { id: asked } })
  if (isPending) return <PageSkeleton />
  return error?.status === 404 ? <Gone /> : <Whole asked={asked} />
}

/** Not there, or not to be seen: the two are not told apart. */
function Gone() {
  const t = useText(texts).page
  return <><PageHead title={t.gone} back={{ to: '/parties', label: t.back }} /><EmptyState title={t.gone} text={t.goneText} icon="search" action={{ label: t.toList, to: '/parties' }} /></>
}

function Whole({ asked }: { asked: string }) {
  const party = useParty(asked)
  const go = useGo()
  const phone = usePhone()
  useFresh(party.id)
  useEffect(() => { if (party.id !== asked) go(`/parties/${party.id}`, { replace: true }) }, [party.id, asked, go])
  return (
    <>
      <RelationshipHead party={party} />
      {party.deletedAt && <BinNote party={party} />}
      <Panels place="relationship.standing" props={{ partyId: party.id }} waiting={<Block height={100} />} />
      {phone ? <Parts partyId={party.id} /> : <Columns partyId={party.id} />}
    </>
  )
}

const Columns = ({ partyId }: { partyId: string }) => (
  <div className={css.columns}>
    <section className={css.left}><Panels place="relationship.left" props={{ partyId }} /></section>
    <section className={css.middle}><Panels place="relationship.middle" props={{ partyId }} /></section>
    <section className={css.right}><Panels place="relationship.next" props={{ partyId }} /><Panels place="relationship.right" props={{ partyId }} /></section>
  </div>
)

/** On a phone the three columns are three parts, the stream first. */
function Parts({ partyId }: { partyId: string }) {
  const t = useText(texts).page.parts
  const [{ part }] = useSearchState(State)
  const tabs = (['stream', 'facts', 'value'] as const).map((key) => ({ key, label: t[key], to: `/parties/${partyId}${key === 'stream' ? '' : `?part=${key}`}`, active: key === part }))
  return (
    <>
      <ViewTabs label={t.label} tabs={tabs} />
      <div className="stack">
        {part === 'stream' && <><Alerts partyId={partyId} /><Panels place="relationship.next" props={{ partyId }} /><Panels place="relationship.middle" props={{ partyId }} /></>}
        {part === 'facts' && <Panels place="relationship.left" props={{ partyId }} />}
        {part === 'value' && <Panels place="relationship.right" props={{ partyId }} />}
      </div>
    </>
  )
}

/** Reads anew what anyone changed of this party, soon after they did. */
function useFresh(id: string): void {
  const refresh = useRefreshParty()
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useLive((changed) => {
    if (changed !== id) return
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => refresh(id), 150)
  })
  useEffect(() => () => clearTimeout(waiting.current), [])
}
