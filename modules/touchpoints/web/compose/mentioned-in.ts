export interface Mentioned { id: string; name: string }

/** The members whose names still stand in the text after an @. */
export const mentionedIn = (text: string, mentioned: readonly Mentioned[]): string[] => [...new Set(mentioned.filter((m) => text.includes(`@${m.name}`)).map((m) => m.id))]
