import { useFormat } from '#platform/web/format.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Card } from '#ui/card.tsx'
import { KeyValue } from '#ui/key-value.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { countTopics } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

/** What sessions were about, where members allowed it to be counted; too few are not told. */
export function TopicsCard() {
  const t = useText(texts).setting
  const f = useFormat()
  const named = useNamed()
  const { data } = useCall(countTopics, {})
  return <Card title={t.topics}>{!data ? <Lines /> : <KeyValue width={140} items={data.topics.map((topic) => [named(topic.label), topic.n === null ? <span key={topic.key} className="muted">{t.few(data.least)}</span> : <span key={topic.key}>{f.number(topic.n)} <span className="muted small">{t.lately} {topic.lately === null ? t.few(data.least) : f.number(topic.lately)}</span></span>])} />}</Card>
}
