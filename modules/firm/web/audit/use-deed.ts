import { useText } from '#platform/web/text.ts'
import type { AuditEntry } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

/** A deed in words: "changed party", 修改往来方; one without words shows its name. */
export function useDeed(): (entry: Pick<AuditEntry, 'action' | 'object'>) => string {
  const { actions, objects, say } = useText(texts).audit
  return ({ action, object }) => say(actions[action] ?? `${action} `, objects[object] ?? object)
}
