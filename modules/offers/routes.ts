import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { findGifts } from './gift/find-gifts.ts'
import { giveByHand } from './gift/give-by-hand.ts'
import { revokeGift } from './gift/revoke-gift.ts'
import { acceptByHand, findReferrals } from './invitation/find-referrals.ts'
import { addCodes } from './offer/add-codes.ts'
import { readOffer, readOffers } from './offer/read-offers.ts'
import { createOffer, setOfferState, updateOffer } from './offer/save-offer.ts'
import { redeemCode } from './redemption/redeem-code.ts'

export const routes = [
  route(c.findOffers, async (context, { query }) => ({ items: await readOffers(context, { closed: query.closed === 'true' }) })),
  route(c.getOffer, (context, { params }) => readOffer(context, params.id)),
  route(c.createOffer, (context, { body }) => createOffer(context, body)),
  route(c.updateOffer, (context, { params, body, ifMatch }) => updateOffer(context, params.id, body, ifMatch)),
  route(c.setOfferState, (context, { params, body }) => setOfferState(context, params.id, body.state)),
  route(c.addCodes, (context, { params, body }) => addCodes(context, params.id, body.codes)),
  route(c.giveByHand, (context, { params, body }) => giveByHand(context, params.id, body.partyIds)),
  route(c.findGifts, (context, { query }) => findGifts(context, query)),
  route(c.redeemCode, (context, { body }) => redeemCode(context, body)),
  route(c.findReferrals, (context, { query }) => findReferrals(context, query)),
  route(c.bringFriend, (context, { body }) => acceptByHand(context, body)),
  route(c.revokeGift, (context, { params }) => revokeGift(context, params.id)),
]
