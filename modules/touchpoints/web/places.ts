import type { TouchpointEntry } from '../contract.ts'

declare module '#platform/web/module.ts' {
  interface PanelPlaces {
    /** Beside an entry of the timeline: what else can be done with it. */
    'touchpoint.entry': { partyId: string; entry: TouchpointEntry }
  }
}
