export { giveOffer, type Giving } from './gift/give-offer.ts'
export { takeBackOffer } from './gift/take-back-offer.ts'
export { readOffer, readOffers } from './offer/read-offers.ts'
export { createOffer, setOfferState } from './offer/save-offer.ts'
