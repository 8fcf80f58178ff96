import type { Tone } from '#ui/tag.tsx'
import type { Gift } from '../../contract.ts'

export const giftTones: Record<Gift['state'], Tone> = { given: 'plain', redeemed: 'jade', expired: 'plain', revoked: 'plain', refused: 'amber' }
