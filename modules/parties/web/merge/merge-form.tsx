import { useState } from 'react'
import { call } from '#platform/web/call.ts'
import { useGo } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { tellProblem, useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { findParties, getParty, type Party } from '../../contract.ts'
import { findDuplicates } from '../../duplicate/contract.ts'
import { findMerges, mergeParties, unmergeParties } from '../../merge/contract.ts'
import { duplicateTexts } from '../../messages/web-duplicate.ts'
import { compare, profileOf } from './compare.ts'
import { Differences } from './differences.tsx'
import { Joined } from './joined.tsx'
import css from './merge.module.css'
import { Survivor } from './survivor.tsx'

interface FormProps { one: Party; other: Party; from: 'list' | 'page' }

/** The decision over two records: the survivor, the values where they differ, and what is kept of both. */
export function MergeForm({ one, other, from }: FormProps) {
  const t = useText(duplicateTexts).merge
  const [swapped, setSwapped] = useState(false)
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set())
  const [survivor, merged] = swapped ? [other, one] : [one, other]
  const { clashes, filled } = compare(profileOf(survivor), profileOf(merged))
  const { merge, busy } = useMerging(survivor, from)
  const keep = (id: string): void => { setSwapped(id === other.id); setTheirs(new Set()) }
  const send = (): void => merge({ mergedId: merged.id, survivorVersion: survivor.version, mergedVersion: merged.version, choices: Object.fromEntries(clashes.map(({ field }) => [field, theirs.has(field) ? 'merged' as const : 'survivor' as const])) })
  return (
    <div className="stack">
      <Survivor parties={[one, other]} survivorId={survivor.id} onKeep={keep} />
      <Card title={t.differ}>{clashes.length ? <Differences clashes={clashes} survivor={survivor} merged={merged} theirs={theirs} onChange={setTheirs} /> : <p className="muted">{t.agree}</p>}</Card>
      <Card title={t.joins}><Joined survivor={survivor} merged={merged} filled={filled} /></Card>
      <div className={css.foot}><span className="two">{t.safe}</span><Button kind="primary" busy={busy} onClick={send}>{t.act}</Button></div>
    </div>
  )
}

const fresh = [getParty, findParties, findDuplicates, findMerges] as const

/** Merges, and offers to take it back in the same breath. */
function useMerging(survivor: Party, from: 'list' | 'page') {
  const t = useText(duplicateTexts)
  const go = useGo()
  const part = useAct(unmergeParties, { refreshes: fresh, done: t.past.done })
  const takeBack = async (id: string): Promise<void> => {
    const { version } = await call(getParty, { params: { id: survivor.id } })
    part.mutate({ params: { id: survivor.id, mergeId: id }, body: {}, ifMatch: version })
  }
  const act = useAct(mergeParties, {
    refreshes: fresh, done: t.merge.done(survivor.name), undo: ({ id }) => void takeBack(id).catch(tellProblem), onDone: () => go(from === 'list' ? '/duplicates' : `/parties/${survivor.id}`),
  })
  return { merge: (body: Parameters<typeof act.mutate>[0]['body']) => act.mutate({ params: { id: survivor.id }, body }), busy: act.isPending }
}
