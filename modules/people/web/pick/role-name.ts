import { useText } from '#platform/web/text.ts'
import type { RoleRef } from '../../role/contract.ts'
import { texts } from '../../messages/index.ts'

/** What a role is called: built-in ones in the reader's language, own ones as the firm named them. */
export function useRoleName(): (role: RoleRef) => string {
  const t = useText(texts)
  return ({ code, name }) => (code ? t.roles[code] ?? name : name)
}
