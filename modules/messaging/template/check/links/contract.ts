import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { Instant } from '#kernel/date.ts'
import { Id } from '#kernel/id.ts'
import { refusals } from '#kernel/refusal.ts'
import { TemplateBody } from '../../body.ts'

export const linkCheckRefusals = refusals('messaging', { 'no-links': 422, 'link-check-not-found': 404 })
const r = linkCheckRefusals

/** What became of a link that was tried. */
export const linkStates = ['fine', 'moved', 'gone', 'fault', 'unreachable', 'slow', 'private'] as const
export type LinkState = (typeof linkStates)[number]
const LinkResult = z.object({ link: z.string(), state: z.enum(linkStates), status: z.number().int().nullable(), to: z.string().nullable().meta({ description: 'Where it leads in the end, where that is elsewhere.' }) })
export type LinkResult = z.output<typeof LinkResult>
export const LinkCheck = z.object({ id: Id, links: z.array(z.string()), results: z.array(LinkResult), askedAt: Instant, endedAt: Instant.nullable() }).meta({ id: 'LinkCheck' })
export type LinkCheck = z.output<typeof LinkCheck>

const body: z.input<typeof TemplateBody> = { base: 'zh-CN', variants: { 'zh-CN': { subject: '春茶', blocks: [{ kind: 'button', label: '看看', href: 'https://www.example.com/tea' }] } } }
export const startLinkCheck = endpoint({ name: 'startLinkCheck', method: 'POST', path: '/templates/links', may: ['read', 'template'], summary: 'Tries every link of a template, in the background; addresses within the firm’s own network are not called.', body: z.strictObject({ body: TemplateBody }), reply: LinkCheck, status: 202, refusals: [r['no-links']], example: { body: { body } } })
export const getLinkCheck = endpoint({ name: 'getLinkCheck', method: 'GET', path: '/templates/links/{id}', may: ['read', 'template'], summary: 'Gets what became of links that one had tried.', params: z.object({ id: Id }), reply: LinkCheck, refusals: [r['link-check-not-found']], example: { params: { id: '7' } } })
export const linkCheckEndpoints = [startLinkCheck, getLinkCheck]
