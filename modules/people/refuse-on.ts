import { Refusal, type RefusalKind } from '#kernel/refusal.ts'

/** SQLSTATEs that a verb expects. */
export const UNIQUE = '23505'
export const FOREIGN_KEY = '23503'

/** Turns an expected error of the database into its refusal; the constraint is the rule, so that two at once cannot both pass a check. */
export async function refuseOn<T>(kinds: Record<string, RefusalKind>, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    const kind = kinds[(error as { code?: string }).code ?? '']
    throw kind ? new Refusal(kind) : error
  }
}
