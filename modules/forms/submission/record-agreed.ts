import { decideConsent, findPurposes, recordConsent } from '#modules/consent/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Checked } from './keep-submission.ts'

/** Writes the boxes that were ticked into the consent ledger, with the wording, the edition and from where. A box left empty says nothing. A yes that may be another's, or whose purpose asks for it, counts once it was confirmed by mail; one that
 *  holds already is left as it is, so that nobody can unsettle another's by sending their address. */
export async function recordAgreed(context: Context, partyId: string, { edition, signed, language, answers, site, visit, sure }: Checked & { sure: boolean }): Promise<{ consents: { purpose: string; channel: string | null }[]; pending: boolean }> {
  const { purposes } = await findPurposes(context)
  const consents: { purpose: string; channel: string | null }[] = []
  let pending = false
  for (const i of [...answers.agreed].toSorted((a, b) => a - b)) {
    const { purpose, channel, text } = edition.definition.consents[i]!
    const rule = purposes.find((p) => p.key === purpose && p.active)
    if (!rule || (await decideConsent(context, { partyId, purpose, channel })).state === 'granted') continue
    const twice = rule.doubleOptIn || !sure
    const proof = { form: `${edition.slug}/${edition.number}`, wording: text[language].slice(0, 2000), submission: signed.nonce, ...(site && { site }), ...visit }
    await recordConsent(context, partyId, { purpose, channel, state: 'granted', lawfulBasis: 'consent', optIn: twice ? 'double-pending' : 'single', source: 'form', proof })
    consents.push({ purpose, channel })
    pending ||= twice
  }
  return { consents, pending }
}
