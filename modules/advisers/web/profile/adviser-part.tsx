import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { CardSkeleton } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { getAdviser } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { LoadBar } from '../word/load-bar.tsx'
import { AdviserForm } from './adviser-form.tsx'
import { Kinships } from './kinships.tsx'
import { StateOf } from './state-of.tsx'

/** One member as an adviser: state and load, the profile, and whom they must not or had better look after. */
export function AdviserPart({ id, back, own }: { id: string; back?: string; own?: boolean }) {
  const t = useText(texts)
  const f = useFormat()
  const may = useMay()
  const { data: adviser, error, refetch } = useCall(getAdviser, { params: { id } })
  if (error) return <ErrorState problem={error} again={() => void refetch()} />
  if (!adviser) return <CardSkeleton lines={10} />
  const actions = !own && may(['match', 'adviser']) && adviser.parties > 0 && <Button to={`/parties/matching?hand=${id}`}>{t.list.handOver}</Button>
  return (
    <>
      <PageHead title={own ? t.own.title : t.form.title(adviser.member.name)} note={own ? t.own.note : undefined} tags={<StateOf adviser={adviser} />} actions={actions} {...(back && { back: { to: back, label: t.list.title } })} />
      <div className="stack">
        {adviser.known && <Card title={t.list.load} note={adviser.countedAt ? t.list.counted(f.moment(adviser.countedAt)) : undefined}><p className="row"><LoadBar load={adviser.load} capacity={adviser.capacityUsed} /><span className="two">{t.list.parties} {f.number(adviser.parties)}</span></p></Card>}
        <AdviserForm key={adviser.version} adviser={adviser} />
        {adviser.known && <Kinships id={id} mayChange={adviser.mayChange} />}
      </div>
    </>
  )
}
