import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { Id } from '#kernel/id.ts'
import { campaignRefusals as r } from '../campaign/contract.ts'

export const printReport = { ...endpoint({ name: 'printCampaignReport', method: 'GET', path: '/campaigns/{id}/report', may: ['read', 'campaign'], summary: 'The one-page report of a campaign as PDF, in the reader’s language: what worked, in words, with the figures behind it.', params: z.object({ id: Id }), refusals: [r['not-found'], r['no-result']], example: { params: { id: '12' } } }), streams: 'application/pdf' }

export const reportEndpoints = [printReport]
