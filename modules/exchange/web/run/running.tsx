import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Card } from '#ui/card.tsx'
import { ProgressLine } from '#ui/progress-line.tsx'
import { getImport, type Import, stopImport } from '../../contract.ts'
import { texts as told } from '../../messages/index.ts'
import { texts } from '../../messages/web.ts'
import { Tally } from './tally.tsx'

/** An import at work: how far, how fast, how long still, and the way to stop it. */
export function Running({ import_ }: { import_: Import }) {
  const t = useText(texts)
  const say = useText(told)
  const stop = useAct(stopImport, { refreshes: [getImport] })
  const { phase, done, total, share, rowsPerSecond, secondsLeft } = import_.progress
  const label = import_.state === 'checking' ? t.preview.checking : import_.state === 'stopping' ? say.states.stopping : t.progress[phase]
  const all = total ?? (share > 0.01 ? Math.round(done / share) : null)
  return (
    <Card>
      <ProgressLine label={label} done={done} total={all} rate={rowsPerSecond} secondsLeft={secondsLeft} onStop={import_.state === 'running' || import_.state === 'checking' ? () => stop.mutate({ params: { id: import_.id } }) : undefined} />
      <p className="small muted" style={{ margin: '8px 0 12px' }}>{t.progress.note}</p>
      {import_.state !== 'checking' && import_.state !== 'undoing' && <Tally counts={import_.counts} />}
    </Card>
  )
}
