import { useText } from '#platform/web/text.ts'
import { Tag } from '#ui/tag.tsx'
import type { FindingState } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

const tones = { holds: 'jade', 'no-longer': 'vermilion', unchecked: 'plain' } as const

/** Whether a finding still holds. */
export function StateTag({ state }: { state: FindingState }) {
  const t = useText(texts)
  return <Tag tone={tones[state]}>{t.states[state]}</Tag>
}
