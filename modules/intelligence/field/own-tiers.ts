import { settings } from '#modules/firm/contract.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { FieldSource } from '#modules/parties/extension.ts'
import { tierField } from './tier-field.ts'

const usual = JSON.stringify(settings['tiers.names'].parse(undefined))

/** Tiers as the firm called them, and as many as it has, wherever parties are filtered; else the usual three in the reader's language. */
export const ownTiers: FieldSource = {
  prefix: 'tier',
  async load(tx) {
    const names = await getSetting(tx, 'tiers.names')
    return JSON.stringify(names) === usual ? [] : [tierField(names.map((name, i) => ({ key: String(i + 1), label: { 'zh-CN': name, 'zh-TW': name, en: name } })))]
  },
}
