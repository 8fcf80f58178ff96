import { Day } from '#kernel/date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { languages } from '#kernel/text.ts'
import { addContact, addPreference, updateParty } from '#modules/parties/api.ts'
import { type PartyChange, preferenceKinds } from '#modules/parties/contract.ts'
import type { Context } from '#platform/db/transaction.ts'
import { recordNeed } from '../need/record-need.ts'
import { dialogueRefusals } from '../refusals.ts'
import { needKinds } from '../vocabulary.ts'
import type { Question } from './contract.ts'

export interface Answered { partyId: string; askingId: string; question: Question; value: string | number | boolean | string[]; answer: string; channel: string | null }

/** Fills in what an answer tells: a fact, a contact, an own field, a preference, a need. What does not fit is refused as the answer's fault. */
export async function fillIn(context: Context, answered: Answered): Promise<void> {
  const { fills } = answered.question
  if (fills === null) return
  const [what, which] = fills.split('.') as [string, string | undefined]
  const preference = preferenceKinds.find((k) => what === 'preference' && k === which)
  const need = needKinds.find((k) => what === 'need' && k === which)
  const { partyId, answer, channel, askingId, question } = answered
  if (need) await recordNeed(context, { partyId, kind: need, wording: answer.slice(0, 500), productGroup: question.productGroup, strength: 4, evidence: { kind: 'asked', source: 'question', refId: askingId, text: question.wording['zh-CN'] } })
  else if (preference) await fitting(() => addPreference(context, partyId, { kind: preference, text: answer.slice(0, 1000), channel, source: 'question' }))
  else if (['phone', 'email', 'wechat'].includes(fills)) await fitting(() => addContact(context, partyId, { channel: fills as 'phone', value: answer, label: 'main' }))
  else await fitting(() => updateParty(context, partyId, changeOf(answered), null))
}

function changeOf({ question: { fills }, value }: Answered): PartyChange {
  const text = String(value).trim()
  const right = fills === 'birthday' ? Day.safeParse(text).success : fills === 'gender' ? ['female', 'male', 'other'].includes(text) : fills === 'language' ? (languages as readonly string[]).includes(text) : true
  if (!right) throw new Refusal(dialogueRefusals['answer-unfit'], { value: text.slice(0, 60) }, '/body/value')
  return (fills!.startsWith('custom.') ? { custom: { [fills!.slice(7)]: value } } : { [fills!]: text }) as PartyChange
}

async function fitting(work: () => Promise<unknown>): Promise<void> {
  await work().catch((error: unknown) => {
    if (error instanceof Refusal && error.status === 422) throw new Refusal(dialogueRefusals['answer-unfit'], error.params, '/body/value')
    throw error
  })
}
