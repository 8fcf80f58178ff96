import { type Actor, fieldLevel } from '#platform/access/actor.ts'
import type { Open } from '../search/parse-search.ts'
import type { Comparable } from './score.ts'

/** What of the evidence an actor may be told of: whoever sees telephones only masked must not learn whose one is by entering it. */
export function visibleEvidence(entered: Comparable, actor: Actor, open: Open): Comparable {
  const shown = (field: string) => !['hidden', 'masked'].includes(fieldLevel(actor, `party.${field}`))
  return {
    ...entered,
    birthday: shown('birthday') ? entered.birthday : null,
    documents: shown('document') ? entered.documents : [],
    contacts: entered.contacts.filter(({ channel }) => (channel === 'email' ? open.email : channel === 'address' ? shown('address') : open.phone)),
  }
}
