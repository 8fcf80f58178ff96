import { sql } from 'kysely'
import { common, Refusal } from '#kernel/refusal.ts'
import { reach } from '#platform/access/actor.ts'
import { recordConsent } from '#modules/consent/api.ts'
import { addContact, deleteParty, readParty, removeContact, updateParty } from '#modules/parties/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { logTouchpoint } from '#modules/touchpoints/api.ts'
import type { PartyChange } from '#modules/parties/contract.ts'
import { type Submission, submissionRefusals } from './contract.ts'
import type { Made } from './fill-party.ts'
import { readSubmission } from './read-submissions.ts'

/** Takes over what someone said where it differs from what is known: by hand, so with the rights of whoever does it. */
export async function takeProposal(context: Context, id: string, key: string): Promise<Submission> {
  const submission = await readSubmission(context, id)
  const proposal = submission.proposals.find((p) => p.key === key && !p.taken)
  if (!proposal) throw new Refusal(submissionRefusals['nothing-to-take'])
  const { bind } = proposal
  if (['phone', 'email', 'wechat', 'line', 'address'].includes(bind)) await addContact(context, submission.party.id, { channel: bind as 'phone', value: proposal.said, label: 'main', isMain: true })
  else await updateParty(context, submission.party.id, (bind.startsWith('custom.') ? { custom: { [bind.slice(7)]: proposal.said } } : { [bind]: proposal.said }) as PartyChange, null)
  const proposals = submission.proposals.map((p) => (p.key === key ? { ...p, taken: true } : p))
  await sql`update forms.submission set proposals = ${JSON.stringify(proposals)} where id = ${id}`.execute(context.tx)
  return readSubmission(context, id)
}

/** Undoes what a submission did. What someone changed since stays as it is; the submission stays too, as undone. */
export async function undoSubmission(context: Context, id: string): Promise<Submission> {
  const { tx, now, actor } = context
  const submission = await readSubmission(context, id)
  const { rows: [row] } = await sql<{ made: Made; at: Date }>`select made, at from forms.submission where id = ${id} and undone_at is null for update`.execute(tx)
  if (!row) throw new Refusal(submissionRefusals['already-undone'])
  const { made } = row
  for (const { purpose, channel } of made.consents ?? []) await recordConsent(context, submission.party.id, { purpose, channel, state: 'expired', source: 'form-undone', proof: { submission: id } })
  if (made.touchpointId) await logTouchpoint(context, { kind: 'form-submitted', channel: 'web', at: row.at, participants: [{ partyId: submission.party.id, role: 'subject' }], memberId: actor.memberId, source: 'forms', supersedes: made.touchpointId, retracted: true })
  if (made.created && !reach(actor, 'delete', 'party')) throw new Refusal(common.forbidden, { action: 'delete', object: 'party' })
  if (made.created) await deleteParty(context, submission.party.id)
  else await takeBack(context, submission.party.id, made)
  await sql`update forms.submission set undone_at = ${now}, undone_by = ${actor.memberId} where id = ${id}`.execute(tx)
  await audit(context, { action: 'undo-submission', object: 'form', id: submission.formId, detail: { submission: id, partyId: submission.party.id } })
  return readSubmission(context, id)
}

/** Empties what it filled in and removes the contacts that it added, where they still are as it left them. */
async function takeBack(context: Context, partyId: string, { fields = {}, contacts = [] }: Made): Promise<void> {
  const party = await readParty(context, partyId)
  const same = (key: string, value: unknown): boolean => JSON.stringify(key.startsWith('custom.') ? party.custom[key.slice(7)] : party[key as 'gender']) === JSON.stringify(value)
  const still = Object.entries(fields).filter(([key, value]) => key !== 'name' && same(key, value)).map(([key]) => key)
  const custom = Object.fromEntries(still.filter((k) => k.startsWith('custom.')).map((k) => [k.slice(7), null]))
  const change = { ...Object.fromEntries(still.filter((k) => !k.startsWith('custom.')).map((k) => [k, null])), ...(Object.keys(custom).length && { custom }) }
  if (Object.keys(change).length) await updateParty(context, party.id, change, null)
  for (const contact of contacts) if (party.contacts.some((c) => c.id === contact)) await removeContact(context, party.id, contact)
}
