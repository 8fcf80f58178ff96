import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { Day } from '#kernel/date.ts'
import { Id } from '#kernel/id.ts'
import { refusals } from '#kernel/refusal.ts'
import { Contact, ContactInput, partyRefusals } from '../party/contract.ts'
import { dateRefusals } from '../party/dates.ts'

export const contactRefusals = refusals('parties', { 'contact-not-found': 404, 'contact-known': 409, 'contact-value': 422 })

export const ContactChange = z.strictObject({
  value: z.string().trim().min(1).max(500).optional(), label: z.string().trim().max(40).optional(), address: ContactInput.shape.address.nullable(),
  validFrom: Day.nullish(), validTo: Day.nullish(),
}).meta({ id: 'ContactChange' })
export type ContactChange = z.output<typeof ContactChange>
export type NewContact = z.output<typeof ContactInput>

const ofParty = z.object({ id: Id })
const one = z.object({ id: Id, contactId: Id })
const none = [partyRefusals['not-found'], contactRefusals['contact-not-found']]
const faults = [contactRefusals['contact-known'], contactRefusals['contact-value'], dateRefusals['dates-reversed']]
const example = { id: '1024', contactId: '7' }

export const addContact = endpoint({ name: 'addContact', method: 'POST', path: '/parties/{id}/contacts', may: ['update', 'party'], summary: 'Adds a telephone, e-mail, address or handle. The first of its channel is the main one.', params: ofParty, body: ContactInput, reply: Contact, status: 201, refusals: [partyRefusals['not-found'], ...faults], example: { params: { id: '1024' }, body: { channel: 'email', value: 'lin@example.com' } } })
export const changeContact = endpoint({ name: 'changeContact', method: 'PATCH', path: '/parties/{id}/contacts/{contactId}', may: ['update', 'party'], summary: 'Changes a contact; another value must be verified anew.', params: one, body: ContactChange, reply: Contact, refusals: [...none, ...faults], example: { params: example, body: { label: 'work' } } })
export const removeContact = endpoint({ name: 'removeContact', method: 'DELETE', path: '/parties/{id}/contacts/{contactId}', may: ['update', 'party'], summary: 'Removes a contact that was wrong. One that is no longer used gets an end date instead.', params: one, refusals: none, example: { params: example } })
export const setMainContact = endpoint({ name: 'setMainContact', method: 'POST', path: '/parties/{id}/contacts/{contactId}/main', may: ['update', 'party'], summary: 'Makes a contact the main one of its channel.', params: one, reply: Contact, refusals: none, example: { params: example } })
export const verifyContact = endpoint({ name: 'verifyContact', method: 'POST', path: '/parties/{id}/contacts/{contactId}/verification', may: ['update', 'party'], summary: 'Marks a contact as verified now.', params: one, reply: Contact, refusals: none, example: { params: example } })
export const unverifyContact = endpoint({ name: 'unverifyContact', method: 'DELETE', path: '/parties/{id}/contacts/{contactId}/verification', may: ['update', 'party'], summary: 'Takes the verification of a contact back.', params: one, reply: Contact, refusals: none, example: { params: example } })

export const contactEndpoints = [addContact, changeContact, removeContact, setMainContact, verifyContact, unverifyContact]
