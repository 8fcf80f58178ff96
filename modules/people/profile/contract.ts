import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { Id } from '#kernel/id.ts'
import { Language, PersonName, Zone } from '../member/contract.ts'
import { FieldLevel, RoleRef } from '../role/contract.ts'

/** Whoever asks, with what the browser needs to show only what may be used. A reach is 'own', 'all' or unit ids; the sentence '*' stands for every other. */
export const Profile = z.object({
  kind: z.enum(['member', 'key', 'system']), memberId: Id.nullable(), name: z.string(), email: z.string().nullable(), unitId: Id.nullable(), unitName: z.string().nullable(), firm: z.string(),
  language: Language, zone: z.string(), roles: z.array(RoleRef), grants: z.record(z.string(), z.union([z.enum(['own', 'all']), z.array(Id)])), fieldLevels: z.record(z.string(), FieldLevel),
  twoFactor: z.boolean(), passkeys: z.number(), password: z.boolean(),
}).meta({ id: 'Profile' })
export type Profile = z.infer<typeof Profile>

export const ProfileChange = z.strictObject({ name: PersonName.optional(), language: Language.optional(), zone: Zone.optional() }).meta({ id: 'ProfileChange' })
export type ProfileChange = z.output<typeof ProfileChange>

export const getMe = endpoint({ name: 'getMe', method: 'GET', path: '/me', may: 'signed-in', summary: 'Gets whoever asks, with rights.', reply: Profile })
export const updateMe = endpoint({ name: 'updateMe', method: 'PATCH', path: '/me', may: 'signed-in', summary: 'Changes one’s own name, language or time zone.', body: ProfileChange, reply: Profile, example: { body: { language: 'en' } } })

export const profileEndpoints = [getMe, updateMe]
