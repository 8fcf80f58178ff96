declare module '#platform/web/module.ts' {
  interface PanelPlaces {
    /** Under what is known of a member, in the list of members. */
    'member.panel': { memberId: string }
  }
}
export {}
