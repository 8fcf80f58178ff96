import type { Tone } from '#ui/tag.tsx'
import type { Preference } from '../../preference/contract.ts'

/** What must not happen is vermilion, what is not liked amber, what is liked jade. */
export const toneOf: Record<Preference['kind'], Tone> = { allergy: 'vermilion', taboo: 'vermilion', dislike: 'amber', like: 'jade', need: 'indigo', habit: 'plain' }

/** Kinds that whoever serves the party must know before anything else. */
export const grave: ReadonlySet<Preference['kind']> = new Set(['allergy', 'taboo'])
