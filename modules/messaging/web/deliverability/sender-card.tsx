import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import { checkSender, type SenderCheck } from '../../contract.ts'
import { texts } from '../../messages/delivery.ts'
import css from './deliverability.module.css'
import { Table } from './table.tsx'

const tones: Record<SenderCheck['checks'][number]['state'], Tone> = { ok: 'jade', missing: 'vermilion', different: 'vermilion', 'no-answer': 'plain', 'not-ours': 'plain' }

/** Whether the sending domain vouches for us, as the DNS says; without an answer it says so and claims nothing. */
export function SenderCard() {
  const t = useText(texts).overview
  const { data, error, isFetching, refetch } = useCall(checkSender, {})
  return (
    <Card title={t.sender} note={data?.domain ? t.senderNote(data.domain) : undefined} actions={<Button kind="text" busy={isFetching} onClick={() => void refetch()}>{t.again}</Button>}>
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : !data ? <Lines count={4} /> : data.checks.length ? (
        <Table label={t.sender} heads={[{ label: t.record }, { label: t.state }, { label: t.found }]}
          rows={data.checks.map((c) => ({ key: c.what, cells: [<span key="what" title={c.name}>{t.checks[c.what]}</span>, <Tag key="state" tone={tones[c.state]}>{t.states[c.state]}</Tag>, <span key="found" className={css.found}>{c.found ?? c.name}</span>] }))} />
      ) : <EmptyState inline title={t.noSender} />}
    </Card>
  )
}
