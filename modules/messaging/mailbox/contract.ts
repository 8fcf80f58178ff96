import { z } from 'zod'
import { Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { Id } from '#kernel/id.ts'
import { refusals } from '#kernel/refusal.ts'

export const mailboxRefusals = refusals('messaging', { 'mailbox-not-found': 404, 'mailbox-taken': 409, 'password-needed': 422 })
const r = mailboxRefusals

export const securities = ['tls', 'starttls', 'none'] as const
export const MailboxInput = z.strictObject({
  address: z.email().max(320), host: z.string().trim().min(1).max(255), port: z.number().int().min(1).max(65535).default(993), security: z.enum(securities).default('tls'),
  username: z.string().trim().min(1).max(320), password: z.string().min(1).max(1000).optional().meta({ description: 'Absent in a change: the one that is kept. Never told.' }), folder: z.string().trim().min(1).max(200).default('INBOX'),
  plus: z.boolean().default(false).meta({ description: 'The server delivers name+anything@ to it as well: bounces then name their message.' }), active: z.boolean().default(true),
}).meta({ id: 'MailboxInput' })
export type MailboxInput = z.output<typeof MailboxInput>

/** What may be wrong with a mailbox's settings. */
export const mailboxFaults = ['no-such-host', 'no-connection', 'certificate', 'wrong-password', 'no-folder', 'other'] as const
export type MailboxFault = (typeof mailboxFaults)[number]

export const Mailbox = MailboxInput.omit({ password: true }).extend({
  id: Id, checkedAt: Instant.nullable(), fault: z.enum(mailboxFaults).nullable(),
}).meta({ id: 'Mailbox' })
export type Mailbox = z.infer<typeof Mailbox>

const byId = z.object({ id: Id })
const may = ['update', 'settings'] as const
const example = { address: 'hello@example.com', host: 'imap.example.com', port: 993, security: 'tls' as const, username: 'hello@example.com', password: 'app-password', folder: 'INBOX', plus: true, active: true }

export const findMailboxes = endpoint({ name: 'findMailboxes', method: 'GET', path: '/messaging/mailboxes', may, summary: 'Lists the mailboxes that are read for replies and bounces, with when each was last read and what is wrong.', reply: z.object({ mailboxes: z.array(Mailbox) }) })
export const createMailbox = endpoint({ name: 'createMailbox', method: 'POST', path: '/messaging/mailboxes', may, summary: 'Adds a mailbox to be read for replies and bounces.', body: MailboxInput, reply: Mailbox, status: 201, refusals: [r['mailbox-taken'], r['password-needed']], example: { body: example } })
export const changeMailbox = endpoint({ name: 'changeMailbox', method: 'PUT', path: '/messaging/mailboxes/{id}', may, summary: 'Changes a mailbox; without a password the one that is kept stays.', params: byId, body: MailboxInput, reply: Mailbox, refusals: [r['mailbox-not-found'], r['mailbox-taken'], r['password-needed']], example: { params: { id: '1' }, body: example } })
export const deleteMailbox = endpoint({ name: 'deleteMailbox', method: 'DELETE', path: '/messaging/mailboxes/{id}', may, summary: 'Stops reading a mailbox; what was read stays.', params: byId, refusals: [r['mailbox-not-found']], example: { params: { id: '1' } } })
export const testMailbox = endpoint({ name: 'testMailbox', method: 'POST', path: '/messaging/mailboxes/test', may, summary: 'Tries to open a mailbox with these settings, and says what is wrong where it does not open.', body: MailboxInput.extend({ id: Id.optional().meta({ description: 'With the password that is kept of this one.' }) }), reply: z.object({ fault: z.enum(mailboxFaults).nullable(), said: z.string().nullable().meta({ description: 'In the server’s own words.' }), messages: z.number().int().nullable() }), status: 200, refusals: [r['password-needed']], example: { body: example } })

export const mailboxEndpoints = [findMailboxes, createMailbox, changeMailbox, deleteMailbox, testMailbox]
