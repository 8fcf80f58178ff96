interface P { code?: unknown; until?: unknown; least?: unknown; why?: unknown; reason?: unknown }

const reasons = { stock: 'none are left', limit: 'they have it already', conditions: 'the conditions are not met', 'not-running': 'the offer is not open' } as Record<string, string>

const friendReasons = { self: 'it is the inviter themselves', household: 'they are of one household', contact: 'they share a phone number or address', customer: 'they have bought before', already: 'somebody invited them before', limit: 'the inviter has brought as many as count for now' } as Record<string, string>

export default {
  offer: 'Offers',
  reasons,
  friendReasons,
  refusals: {
    'offers/own-invitation': 'This is your own invitation; it is for your friends.',
    'offers/invitation-codes': 'An invitation needs a code for each party.',
    'offers/thanks-unknown': 'The offer that thanks the inviter is not there.',
    'offers/no-invitation': (p: P) => `${String(p.code)} is no invitation that holds today.`,
    'offers/friend-refused': (p: P) => `This does not count as an invitation: ${friendReasons[String(p.reason)] ?? String(p.reason)}.`,
    'offers/not-found': 'This is not here, or you may not see it.',
    'offers/dates': 'The last day is before the first.',
    'offers/code-needed': 'The code that all get is needed.',
    'offers/code-taken': (p: P) => `The code ${String(p.code)} belongs to another open offer.`,
    'offers/codes-fixed': 'Codes were given already: how they are made cannot be changed any more.',
    'offers/not-imported': 'This offer makes its codes itself.',
    'offers/state-change': 'The offer is in this state already.',
    'offers/not-given': (p: P) => `Nothing was given: ${reasons[String(p.why)] ?? String(p.why)}.`,
    'offers/unknown-code': (p: P) => `The code ${String(p.code)} is not known.`,
    'offers/redeemed': (p: P) => `The code ${String(p.code)} was redeemed already.`,
    'offers/expired': (p: P) => `The code ${String(p.code)} was valid until ${String(p.until)}.`,
    'offers/revoked': (p: P) => `The code ${String(p.code)} was taken back.`,
    'offers/other-party': (p: P) => `The code ${String(p.code)} was given to somebody else.`,
    'offers/too-small': (p: P) => `The order must come to ${String(p.least)} at least.`,
    'offers/party-needed': 'Everybody has this code: say who redeems it, or for which order.',
    'offers/code-known': (p: P) => `The code ${String(p.code)} is known already.`,
    'offers/code-form': (p: P) => `“${String(p.code)}” is no code: letters, digits and hyphens, 3 to 40 of them.`,
    'offers/order-not-found': 'This order is not here, or you may not see it.',
  },
}
