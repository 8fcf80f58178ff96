/** The four kinds of needs: what decides, what is said, what will come, what is not said. */
export const needKinds = ['key', 'surface', 'forecast', 'unspoken'] as const
export type NeedKind = (typeof needKinds)[number]
export const needStates = ['proposed', 'rejected', 'open', 'being-met', 'met', 'lapsed', 'refused'] as const
export type NeedState = (typeof needStates)[number]
/** The states that a person may put a need into. */
export const livedStates = ['open', 'being-met', 'met', 'lapsed', 'refused'] as const
/** By which rule a need was inferred. */
export const needRules = ['recommended', 'replenish', 'next-purchase', 'alike', 'complaint'] as const
export type NeedRule = (typeof needRules)[number]
export const evidenceKinds = ['said', 'asked', 'inferred'] as const
export const evidenceSources = ['touchpoint', 'message', 'form', 'order', 'prediction', 'question', 'note'] as const
export const responseWays = ['order', 'offer', 'message', 'touchpoint', 'hand'] as const
export const responseOutcomes = ['waiting', 'accepted', 'declined', 'no-answer'] as const
export const askingStates = ['asked', 'answered', 'declined', 'no-answer'] as const
export const entryKinds = ['asked', 'said', 'promised', 'agreed', 'open'] as const
export const entryOutcomes = ['answered', 'kept', 'broken', 'settled', 'dropped'] as const
export const sides = ['us', 'party'] as const
