import { Refusal } from '#kernel/refusal.ts'
import { pageOf, signLink } from '#modules/consent/api.ts'
import { requireParty } from '#modules/parties/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { formRefusals } from '../form/contract.ts'
import { getForm } from '../form/read-form.ts'

const DAYS = 180

/** A party's own link to a form. Whoever holds it is taken for them: it goes to them alone. */
export async function makeFormLink(context: Context, id: string, partyId: string): Promise<{ path: string; url: string | null }> {
  const form = await getForm(context, id)
  if (form.state !== 'published') throw new Refusal(formRefusals['not-published'])
  const party = await requireParty(context, partyId)
  const path = `/f/${form.slug}?p=${await signLink(context, 'form-for', [form.id, party.id], DAYS)}`
  await audit(context, { action: 'make-link', object: 'form', id: form.id, detail: { partyId: party.id } })
  return { path, url: pageOf(path) }
}
