import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { Day } from '#kernel/date.ts'
import { Id } from '#kernel/id.ts'
import { refusals } from '#kernel/refusal.ts'
import { partyRefusals } from '../party/contract.ts'

export const preferenceRefusals = refusals('parties', { 'preference-not-found': 404, 'member-unknown': 422 })

export const preferenceKinds = ['like', 'dislike', 'taboo', 'allergy', 'need', 'habit'] as const
export const PreferenceInput = z.strictObject({
  kind: z.enum(preferenceKinds), text: z.string().trim().min(1).max(1000),
  about: z.string().trim().max(200).nullish().meta({ description: 'Whom it is about, where not the party itself: "his mother".' }),
  saidOn: Day.optional(), channel: z.string().trim().max(60).nullish(), toldTo: Id.nullish().meta({ description: 'The member who was told; whoever writes it where absent.' }),
  source: z.string().trim().min(1).max(60).optional(),
}).meta({ id: 'PreferenceInput' })
export type PreferenceInput = z.output<typeof PreferenceInput>
export const PreferenceChange = PreferenceInput.partial().meta({ id: 'PreferenceChange' })
export type PreferenceChange = z.output<typeof PreferenceChange>

export const Preference = z.object({
  id: Id, kind: z.enum(preferenceKinds), text: z.string(), about: z.string().nullable(), saidOn: Day, channel: z.string().nullable(), toldTo: Id.nullable(), toldToName: z.string().nullable(), source: z.string(),
}).meta({ id: 'Preference' })
export type Preference = z.infer<typeof Preference>

const ofParty = z.object({ id: Id })
const one = z.object({ id: Id, preferenceId: Id })
const none = [partyRefusals['not-found'], preferenceRefusals['preference-not-found']]
const example = { id: '1024', preferenceId: '7' }

export const findPreferences = endpoint({ name: 'findPreferences', method: 'GET', path: '/parties/{id}/preferences', may: ['read', 'party'], summary: 'Lists what a party likes, dislikes, must not be given and needs, with who was told and when. Allergies and taboos come first.', params: ofParty, reply: z.object({ preferences: z.array(Preference) }), refusals: [partyRefusals['not-found']], example: { params: { id: '1024' } } })
export const addPreference = endpoint({ name: 'addPreference', method: 'POST', path: '/parties/{id}/preferences', may: ['update', 'party'], summary: 'Writes down what a party said it likes, avoids or needs, so that it is not asked again.', params: ofParty, body: PreferenceInput, reply: Preference, status: 201, refusals: [partyRefusals['not-found'], preferenceRefusals['member-unknown']], example: { params: { id: '1024' }, body: { kind: 'allergy', text: '花生', channel: 'phone' } } })
export const changePreference = endpoint({ name: 'changePreference', method: 'PATCH', path: '/parties/{id}/preferences/{preferenceId}', may: ['update', 'party'], summary: 'Puts a preference right.', params: one, body: PreferenceChange, reply: Preference, refusals: [...none, preferenceRefusals['member-unknown']], example: { params: example, body: { about: '母亲' } } })
export const removePreference = endpoint({ name: 'removePreference', method: 'DELETE', path: '/parties/{id}/preferences/{preferenceId}', may: ['update', 'party'], summary: 'Removes a preference that no longer holds.', params: one, refusals: none, example: { params: example } })

export const preferenceEndpoints = [findPreferences, addPreference, changePreference, removePreference]
