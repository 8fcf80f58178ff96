import { z } from 'zod'
import { Filter } from '#kernel/filter.ts'
import { Id } from '#kernel/id.ts'
import { writingChannels } from '#modules/messaging/contract.ts'

/** What a message goes out on: a channel, or of those that the party allows and can be reached on the one that costs least. */
export const ways = [...writingChannels, 'economical'] as const

export const StepId = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)
const next = StepId.nullable().meta({ description: 'The step that follows; null ends the way.' })
const text = (most: number) => z.string().trim().min(1).max(most)
const days = (least: number, most = 730) => z.number().int().min(least).max(most)
const base = { id: StepId }
const owner = z.union([z.literal('keeper'), z.literal('owner'), Id]).default('keeper').meta({ description: "The party's keeper, the playbook's owner, or a member. Where there is no keeper it goes to the playbook's owner." })
const Value = z.union([z.string().max(2000), z.number(), z.boolean(), z.array(z.string().max(200)).max(50), z.null()])

export const Step = z.discriminatedUnion('do', [
  z.strictObject({ ...base, do: z.literal('message'), channel: z.enum(ways), purpose: text(40), subject: z.string().trim().max(400).default(''), body: z.string().trim().max(100_000).default(''), templateId: Id.optional().meta({ description: 'Instead of words of its own.' }), next }),
  z.strictObject({ ...base, do: z.literal('task'), kind: z.enum(['task', 'follow-up']).default('follow-up'), what: text(500), owner, days: z.number().int().min(0).max(365).default(1), next }),
  z.strictObject({ ...base, do: z.literal('offer'), offerId: Id, next, otherwise: next }).meta({ description: 'Gives an offer within its stock and limits; who gets none goes the other way. A message after it may name {{offer.code}}.' }),
  z.strictObject({ ...base, do: z.literal('field'), field: text(60), value: Value, next }).meta({ description: "Sets one of the firm's own fields of the party; null empties it." }),
  z.strictObject({ ...base, do: z.literal('tag'), tagId: Id, put: z.boolean().default(true), next }),
  z.strictObject({ ...base, do: z.literal('wait'), days: days(0).default(0), hours: z.number().int().min(0).max(23).default(0), next }),
  z.strictObject({ ...base, do: z.literal('hour'), at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), next }).meta({ description: "Waits until this time of day where the party is; in the firm's zone where that is not known." }),
  z.strictObject({ ...base, do: z.literal('await'), event: text(80), days: days(1), next, otherwise: next }),
  z.strictObject({ ...base, do: z.literal('until'), when: Filter, days: days(1), next, otherwise: next }).meta({ description: 'Waits until the conditions hold: looked at whenever something happens with the party, and once a day.' }),
  z.strictObject({ ...base, do: z.literal('branch'), when: Filter, next, otherwise: next }),
  z.strictObject({ ...base, do: z.literal('split'), ways: z.array(z.strictObject({ share: z.number().gt(0).lte(1), next })).min(2).max(6) }),
  z.strictObject({ ...base, do: z.literal('gate'), field: text(100), atLeast: z.number(), next, otherwise: next }).meta({ description: 'Goes on by `next` where a figure of the party is at least so much.' }),
  z.strictObject({ ...base, do: z.literal('call'), playbookId: Id, days: days(0, 365).default(0).meta({ description: 'Waits for its end so many days at most; 0: goes on at once.' }), next }),
  z.strictObject({ ...base, do: z.literal('decide'), what: text(500), owner, days: days(1, 90), answers: z.array(z.strictObject({ answer: text(60), next })).min(2).max(5), otherwise: next }),
  z.strictObject({ ...base, do: z.literal('cause'), what: text(500), owner, days: days(1, 90), next, otherwise: next }).meta({ description: 'Asks a person why the customer left; the answer is one of the causes of leaving and is written down as such. Where nobody tells in time it goes the other way.' }),
  z.strictObject({ ...base, do: z.literal('quiet'), because: text(300), next }).meta({ description: 'Lets the party go: nothing that needs asking (marketing above all) reaches it any more, until somebody lifts that.' }),
  z.strictObject({ ...base, do: z.literal('tell'), what: text(80), next }).meta({ description: 'Publishes `playbooks.told` for webhooks.' }),
])
export type Step = z.infer<typeof Step>
export type StepKind = Step['do']

/** Where a step may lead. */
export function exitsOf(step: Step): (string | null)[] {
  switch (step.do) {
    case 'split': return step.ways.map((way) => way.next)
    case 'decide': return [...step.answers.map((a) => a.next), step.otherwise]
    case 'offer': case 'await': case 'until': case 'branch': case 'gate': case 'cause': return [step.next, step.otherwise]
    default: return [step.next]
  }
}

/** The same step with each exit led elsewhere; exits come in the order of `exitsOf`. */
export function withExits(step: Step, lead: (to: string | null, exit: number) => string | null): Step {
  switch (step.do) {
    case 'split': return { ...step, ways: step.ways.map((way, i) => ({ ...way, next: lead(way.next, i) })) }
    case 'decide': return { ...step, answers: step.answers.map((a, i) => ({ ...a, next: lead(a.next, i) })), otherwise: lead(step.otherwise, step.answers.length) }
    case 'offer': case 'await': case 'until': case 'branch': case 'gate': case 'cause': return { ...step, next: lead(step.next, 0), otherwise: lead(step.otherwise, 1) }
    default: return { ...step, next: lead(step.next, 0) }
  }
}
