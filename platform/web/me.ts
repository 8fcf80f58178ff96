import { createContext, use } from 'react'
import type { FieldLevel, Grants } from '#platform/access/actor.ts'

/** Who is signed in, as far as pages need it. */
export interface Me { memberId: string; name: string; email: string; zone: string; grants: Grants; fieldLevels: Readonly<Record<string, FieldLevel>> }

/** What a page, a panel or a command needs: a permission sentence `[action, object]`. */
export type Gate = readonly [action: string, object: string]

const MeContext = createContext<Me | null>(null)
export const MeProvider = MeContext.Provider

const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'Asia/Shanghai'

/** Who is signed in; only inside the frame. */
export function useMe(): Me {
  const me = use(MeContext)
  if (!me) throw new Error('useMe outside the frame')
  return me
}

/** The reader's zone: the member's own, else the device's. */
export const useZone = (): string => use(MeContext)?.zone || browserZone()

export const allows = (grants: Grants, gate?: Gate): boolean => !gate || (grants[`${gate[1]}.${gate[0]}`] ?? grants['*']) !== undefined

/** How far a guarded field is open to the reader: `useFieldLevel()('party.phone')`. Forms leave out what the server would refuse; the server decides. */
export function useFieldLevel(): (field: string) => FieldLevel {
  const levels = use(MeContext)?.fieldLevels ?? {}
  return (field) => levels[field] ?? 'edit'
}

/** Whether the reader may: `const may = useMay()`, then `may(['create', 'party'])`. It hides what would be refused; the server decides. */
export function useMay(): (gate?: Gate) => boolean {
  const grants = use(MeContext)?.grants ?? {}
  return (gate) => allows(grants, gate)
}
