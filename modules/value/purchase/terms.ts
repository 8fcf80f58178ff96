import type { TimeUnit } from '#analytics/index.ts'
import { type SettingKey, type SettingValue } from '#modules/firm/contract.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { Tx } from '#platform/db/tables.ts'

/** What the firm has set for reckoning value. Shares are of 1, money of the base currency. */
export interface Terms {
  zone: string; currency: string; discount: number; horizonMonths: number; margin: number; business: 'open' | 'occasions' | 'contract'; unit: TimeUnit; lostDays: number
  winBack: SettingValue<'value.win-back'>; classes: readonly [number, number]; /** Kinds of touchpoints that are rewards. */ rewards: readonly string[]
}

/** The firm's terms of value as they are now. */
export async function readTerms(tx: Tx): Promise<Terms> {
  const get = <K extends SettingKey>(key: K): Promise<SettingValue<K>> => getSetting(tx, key)
  return {
    zone: await get('firm.zone'), currency: await get('firm.currency'), discount: await get('value.discount'), horizonMonths: await get('value.horizon-months'), margin: await get('value.margin'),
    business: await get('value.business'), unit: await get('value.unit'), lostDays: await get('value.lost-days'), winBack: await get('value.win-back'),
    classes: await get('value.classes'), rewards: (await get('standing.sources')).rewards,
  }
}
