interface P { code?: unknown; until?: unknown; least?: unknown; why?: unknown }

const reasons = { stock: 'none are left', limit: 'they have it already', conditions: 'the conditions are not met', 'not-running': 'the offer is not open' } as Record<string, string>

export default {
  offer: 'Offers',
  reasons,
  refusals: {
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
    'offers/order-not-found': 'This order is not here, or you may not see it.',
  },
}
