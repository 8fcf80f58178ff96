import type { Filter } from '#kernel/filter.ts'

declare module '#platform/web/module.ts' {
  interface PanelPlaces {
    /** The line of standing under a relationship's head. */
    'relationship.standing': { partyId: string }
    /** What to do next with this party, above the right column. */
    'relationship.next': { partyId: string }
    /** Buttons in a relationship's head: log, call, write. */
    'relationship.actions': { partyId: string }
    /** What a side panel shows of a party, under its facts. */
    'party.peek': { partyId: string }
    /** Beside a contact on a party's card: what others know of it. */
    'contact.note': { partyId: string; contactId: string }
    /** Buttons in the bar of chosen parties: whom they mean, and how many. */
    'parties.bulk': { meant: { ids: string[] } | { filter: Filter }; n: string }
  }
}
