import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Card } from '#ui/card.tsx'
import { Block } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { askMap, type BehindKind, type Journey, type MapAnswer, type MapQuery } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { CellDialog } from './cell-dialog.tsx'
import { HeatCard } from './heat-card.tsx'
import { useSays } from './use-says.ts'
import { WrongCard } from './wrong-card.tsx'

export interface Place { stage: string; channel: string | null; what: BehindKind }

/** A journey's map: what is wrong first, then the picture; every cell opens. */
export function MapPart({ journey, query }: { journey: Journey; query: MapQuery }) {
  const { data, error, refetch, isFetching } = useCall(askMap, { params: { id: journey.id }, body: query }, { placeholderData: (before) => before, staleTime: 60_000 })
  if (error) return <ErrorState problem={error} again={() => void refetch()} />
  if (!data) return <><Block height={160} /><Block height={420} /></>
  return <div className="stack" aria-busy={isFetching}><Drawn answer={data} query={query} /></div>
}

function Drawn({ answer, query }: { answer: MapAnswer; query: MapQuery }) {
  const t = useText(texts)
  const f = useFormat()
  const says = useSays(answer)
  const [open, setOpen] = useState<Place | null>(null)
  if (!answer.map.cells.length && !answer.map.missing.length) return <Card><EmptyState title={t.empty} text={t.emptyText} icon="insight" /></Card>
  return (
    <>
      <WrongCard answer={answer} says={says} onOpen={setOpen} />
      <HeatCard answer={answer} says={says} onOpen={setOpen} />
      {answer.map.hidden > 0 && <p className="muted">{t.hiddenNote(f.number(answer.map.hidden), f.number(answer.smallCell))}</p>}
      {open && <CellDialog answer={answer} says={says} query={query} place={open} onClose={() => setOpen(null)} />}
    </>
  )
}
