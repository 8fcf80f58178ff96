import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { Tag } from '#ui/tag.tsx'
import type { Session } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { deviceOf } from './device-of.ts'

/** One place where someone is signed in. */
export function SessionLine({ session: s, onEnd }: { session: Session; onEnd?: () => void }) {
  const t = useText(texts).profile
  const f = useFormat()
  const { browser, system } = deviceOf(s.agent)
  const device = browser && system ? t.on2(browser, system) : browser ?? system ?? t.unknown
  return (
    <li>
      <div><div>{device} {s.current && <Tag tone="jade">{t.here}</Tag>}</div><div className="small muted">{[s.address, t.seen(f.relative(s.seenAt))].filter(Boolean).join(' · ')}</div></div>
      {onEnd && !s.current && <Button onClick={onEnd}>{t.end}</Button>}
    </li>
  )
}
