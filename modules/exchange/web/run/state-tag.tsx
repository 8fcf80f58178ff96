import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { Tag, type Tone } from '#ui/tag.tsx'
import type { ImportState } from '../../contract.ts'
import { texts } from '../../messages/index.ts'
import { isBusy } from './is-busy.ts'

const tones: Partial<Record<ImportState, Tone>> = { done: 'jade', failed: 'vermilion', stopped: 'amber', running: 'indigo', checking: 'indigo', stopping: 'amber', undoing: 'indigo', ready: 'indigo' }

/** Where an import is, with how far it has come while it works. */
export function StateTag({ state, share }: { state: ImportState; share?: number }) {
  const t = useText(texts)
  const f = useFormat()
  return <Tag tone={tones[state]}>{t.states[state]}{isBusy(state) && share !== undefined && share > 0 ? ` ${f.percent(share, 0)}` : ''}</Tag>
}
