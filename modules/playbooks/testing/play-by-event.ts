import { takePlay } from '../library/take-play.ts'
import { setPlaybookState } from '../playbook/set-state.ts'
import { run } from '../trigger/hear-events.ts'
import type { Context } from '#platform/db/transaction.ts'

/** Takes a play of the library over as it is and activates it: for tests of modules whose events start one. */
export async function activatePlay(context: Context, key: string): Promise<string> {
  const { id } = await takePlay(context, key)
  await setPlaybookState(context, id, 'active')
  return id
}

/** Has playbooks hear some events. */
export const hear = run
