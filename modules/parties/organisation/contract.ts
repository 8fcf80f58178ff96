import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { Id } from '#kernel/id.ts'
import { refusals } from '#kernel/refusal.ts'
import { PartyKind, partyRefusals } from '../party/contract.ts'

export const organisationRefusals = refusals('parties', { 'parent-circle': 422 })

export const Organisation = z.object({
  units: z.array(z.object({
    id: Id, name: z.string(), kind: PartyKind, parentId: Id.nullable(), depth: z.number(), people: z.number().meta({ description: 'Who works there today, as far as the asker may see.' }),
  })).meta({ description: 'The organisation first, then its branches and departments, each after its parent.' }),
  cut: z.boolean(),
}).meta({ id: 'Organisation' })
export type Organisation = z.infer<typeof Organisation>

export const getOrganisation = endpoint({ name: 'getOrganisation', method: 'GET', path: '/parties/{id}/organisation', may: ['read', 'party'], summary: 'Gets the whole organisation that a party is, is part of, or works at.', params: z.object({ id: Id }), reply: Organisation, refusals: [partyRefusals['not-found']], example: { params: { id: '1024' } } })

export const organisationEndpoints = [getOrganisation]
