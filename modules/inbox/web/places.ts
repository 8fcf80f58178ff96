declare module '#platform/web/module.ts' {
  interface PanelPlaces {
    /** Under what a known party wrote: what can be done with it. */
    'inbox.utterance': { partyId: string; inboundId: string; text: string }
    /** Above an answer being written to a known party: what it could say. `insert` puts words into it; `sent` is what was sent last. */
    'inbox.answer': { partyId: string; channel: string; insert: (text: string) => void; sent: string | null }
  }
}

export {}
