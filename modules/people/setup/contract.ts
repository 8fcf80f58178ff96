import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { Id } from '#kernel/id.ts'
import { Password } from '../invitation/contract.ts'
import { Email, Language, PersonName, Zone } from '../member/contract.ts'
import { peopleRefusals as r } from '../refusals.ts'
import { UnitName } from '../unit/contract.ts'

export const SetupInput = z.strictObject({ firm: UnitName, name: PersonName, email: Email, password: Password, language: Language.default('zh-CN'), zone: Zone.default('Asia/Shanghai'), token: z.string().max(100).optional().meta({ description: 'From the link in the terminal; needed unless the call comes from the machine itself.' }) }).meta({ id: 'SetupInput' })
export type SetupInput = z.output<typeof SetupInput>

export const getSignInOptions = endpoint({ name: 'getSignInOptions', method: 'GET', path: '/sign-in-options', may: 'anyone', summary: 'Tells whether the firm is still to be set up, and how one can sign in.', reply: z.object({ setupNeeded: z.boolean(), passwordReset: z.boolean(), oidc: z.object({ providerId: z.string(), name: z.string() }).nullable() }) })
export const setUp = endpoint({ name: 'setUp', method: 'POST', path: '/setup', may: 'anyone', summary: 'Sets up the firm and its first administrator; only while there is no member.', body: SetupInput, status: 201, reply: z.object({ memberId: Id, unitId: Id }), refusals: [r['already-set-up'], r['setup-token']], example: { body: { firm: '棠记雅集', name: '李娜', email: 'li.na@example.com', password: 'a long pass phrase' } } })

export const setupEndpoints = [getSignInOptions, setUp]
