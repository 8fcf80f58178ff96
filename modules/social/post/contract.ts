import { z } from 'zod'
import { Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { eventType } from '#kernel/event.ts'
import { Id } from '#kernel/id.ts'
import { PageQuery, pageOf } from '#kernel/page.ts'
import { common, refusals } from '#kernel/refusal.ts'
import { faultKinds, networks } from '#modules/messaging/contract.ts'
import { postFaults } from './check-post.ts'

export { checkPost, type PostFault, postFaults, wholeText } from './check-post.ts'

export const socialRefusals = refusals('social', { 'not-found': 404, 'account-unknown': 422, 'does-not-fit': 422, 'not-draft': 409, 'not-asked': 409, 'own-approval': 409, 'past-due': 422, 'publication-not-found': 404, 'not-doubtful': 409, 'not-failed': 409, 'not-published': 409, 'cannot': 409, 'network-refused': 502, 'image-unknown': 422, 'nothing-waits': 409 })
const r = socialRefusals

export const postStates = ['draft', 'asked', 'released', 'cancelled'] as const
export type PostState = (typeof postStates)[number]
export const publicationStates = ['planned', 'waiting', 'publishing', 'published', 'failed', 'doubtful', 'removed', 'cancelled'] as const
export type PublicationState = (typeof publicationStates)[number]

const words = z.string().trim().min(1).max(70_000)
const imageKey = z.string().regex(/^[\w-]{22,40}$/)
export const PostInput = z.strictObject({
  text: words, title: z.string().trim().min(1).max(255).nullable().default(null).meta({ description: 'What a forum’s topic is called.' }), link: z.url({ protocol: /^https?$/ }).max(2000).nullable().default(null),
  tag: z.string().trim().min(1).max(60).nullable().default(null).meta({ description: 'The campaign that the link tells of (utm_campaign).' }), pictures: z.array(imageKey).max(10).default([]).meta({ description: 'Keys of pictures that were taken in by uploadImage.' }),
  accounts: z.array(z.strictObject({ accountId: Id, text: words.nullable().default(null).meta({ description: 'Other words for this account.' }) })).min(1).max(20), dueAt: Instant.nullable().default(null).meta({ description: 'When to publish; at once where it is not said.' }),
}).meta({ id: 'SocialPostInput' })
export type PostInput = z.output<typeof PostInput>

const named = z.object({ id: Id, name: z.string() })
const count = z.number().int().nullable().meta({ description: 'Null where the network does not tell.' })
export const Figures = z.object({ views: count, likes: count, comments: count, shares: count })
export const Publication = z.object({
  id: Id, account: named.extend({ network: z.enum(networks) }), text: z.string().nullable(), state: z.enum(publicationStates), url: z.string().nullable(), fault: z.enum([...faultKinds]).nullable(), said: z.string().nullable().meta({ description: 'In the network’s own words.' }),
  publishedAt: Instant.nullable(), figures: Figures, countedAt: Instant.nullable(),
}).meta({ id: 'SocialPublication' })
export type Publication = z.infer<typeof Publication>
export const SocialPost = z.object({
  id: Id, text: z.string(), title: z.string().nullable(), link: z.string().nullable(), tag: z.string().nullable(), pictures: z.array(z.string()), state: z.enum(postStates), dueAt: Instant.nullable(), publications: z.array(Publication),
  createdBy: named.nullable(), askedBy: named.nullable(), approvedBy: named.nullable(), createdAt: Instant, updatedAt: Instant, version: z.number().int(),
}).meta({ id: 'SocialPost' })
export type SocialPost = z.infer<typeof SocialPost>

const Preview = z.object({ accounts: z.array(z.object({ accountId: Id, text: z.string().meta({ description: 'With its link as the network gets it.' }), length: z.number().int(), most: z.number().int(), faults: z.array(z.enum(postFaults)) })) }).meta({ id: 'SocialPreview' })
export type Preview = z.infer<typeof Preview>

/** A post stands on a network. */
export const postPublished = eventType('social.post-published', 1, z.object({ postId: Id, publicationId: Id, accountId: Id, url: z.string().nullable() }))
/** A post was refused by a network, or nobody knows whether it stands there. */
export const publicationStuck = eventType('social.publication-stuck', 1, z.object({ postId: Id, publicationId: Id, accountId: Id, state: z.enum(['failed', 'doubtful']), reason: z.string() }))

const byId = z.object({ id: Id })
const read = ['read', 'social-post'] as const
const write = ['write', 'social-post'] as const
const one = { params: { id: '1' } }
const input = { text: '明前龙井今天到店，前五十位到店品鉴。', link: 'https://shop.example.cn/longjing', tag: 'spring', accounts: [{ accountId: '1' }] }
const fits = [r['account-unknown'], r['image-unknown']]

export const findPosts = endpoint({ name: 'findSocialPosts', method: 'GET', path: '/social/posts', may: read, summary: 'Lists posts, the latest first; those that are due in a span of time with from and to.', query: PageQuery.extend({ state: z.enum(postStates).optional(), from: Instant.optional(), to: Instant.optional(), stuck: z.enum(['true']).optional().meta({ description: 'Only those that failed or are in doubt somewhere.' }) }), reply: pageOf(SocialPost), example: { query: { state: 'released' } } })
export const getPost = endpoint({ name: 'getSocialPost', method: 'GET', path: '/social/posts/{id}', may: read, summary: 'Gets a post with how far it is on each account, and its figures.', params: byId, reply: SocialPost, versioned: true, refusals: [r['not-found']], example: one })
export const previewPost = endpoint({ name: 'previewSocialPost', method: 'POST', path: '/social/posts/preview', may: read, summary: 'Shows what each account would publish, how long it is there, and what does not fit.', body: PostInput, reply: Preview, status: 200, refusals: [r['account-unknown']], example: { body: input } })
export const createPost = endpoint({ name: 'createSocialPost', method: 'POST', path: '/social/posts', may: write, summary: 'Writes a post for several accounts, as a draft.', body: PostInput, reply: SocialPost, status: 201, versioned: true, refusals: fits, example: { body: input } })
export const changePost = endpoint({ name: 'changeSocialPost', method: 'PUT', path: '/social/posts/{id}', may: write, summary: 'Changes a draft.', params: byId, body: PostInput, reply: SocialPost, versioned: true, refusals: [r['not-found'], r['not-draft'], common.stale, ...fits], example: { ...one, body: input } })
export const deletePost = endpoint({ name: 'deleteSocialPost', method: 'DELETE', path: '/social/posts/{id}', may: write, summary: 'Deletes a draft.', params: byId, refusals: [r['not-found'], r['not-draft']], example: one })
export const releasePost = endpoint({ name: 'releaseSocialPost', method: 'POST', path: '/social/posts/{id}/release', may: write, summary: 'Lets a draft be published at its time; or asks for approval first, where the firm demands it.', params: byId, reply: SocialPost, status: 200, refusals: [r['not-found'], r['not-draft'], r['does-not-fit'], r['past-due']], example: one })
export const approvePost = endpoint({ name: 'approveSocialPost', method: 'POST', path: '/social/posts/{id}/approval', may: ['approve', 'social-post'], summary: 'Approves a post that somebody else asked for, or sends it back.', params: byId, body: z.strictObject({ approved: z.boolean() }), reply: SocialPost, status: 200, refusals: [r['not-found'], r['not-asked'], r['own-approval'], r['does-not-fit']], example: { ...one, body: { approved: true } } })
export const cancelPost = endpoint({ name: 'cancelSocialPost', method: 'POST', path: '/social/posts/{id}/cancellation', may: write, summary: 'Stops what waits; what stands on a network stays there.', params: byId, reply: SocialPost, status: 200, refusals: [r['not-found'], r['nothing-waits']], example: one })
export const resolvePublication = endpoint({ name: 'resolveSocialPublication', method: 'POST', path: '/social/publications/{id}/resolution', may: write, summary: 'Says of a doubtful publication whether it stands on the network, under which number; one that does not is published again.', params: byId, body: z.union([z.strictObject({ arrived: z.literal(false) }), z.strictObject({ arrived: z.literal(true), providerId: z.string().trim().min(1).max(200), url: z.url().max(1000).nullable().default(null) })]), reply: SocialPost, status: 200, refusals: [r['publication-not-found'], r['not-doubtful']], example: { ...one, body: { arrived: false } } })
export const retryPublication = endpoint({ name: 'retrySocialPublication', method: 'POST', path: '/social/publications/{id}/retry', may: write, summary: 'Tries once more what a network refused.', params: byId, reply: SocialPost, status: 200, refusals: [r['publication-not-found'], r['not-failed']], example: one })
export const editPublication = endpoint({ name: 'editSocialPublication', method: 'PUT', path: '/social/publications/{id}/text', may: write, summary: 'Changes the words of what is published, where the network allows it.', params: byId, body: z.strictObject({ text: words }), reply: SocialPost, refusals: [r['publication-not-found'], r['not-published'], r.cannot, r['does-not-fit'], r['network-refused']], example: { ...one, body: { text: '更正：品鉴时间为周六下午两点。' } } })
export const removePublication = endpoint({ name: 'removeSocialPublication', method: 'DELETE', path: '/social/publications/{id}', may: write, summary: 'Takes what is published off the network, where it allows that.', params: byId, reply: SocialPost, status: 200, refusals: [r['publication-not-found'], r['not-published'], r.cannot, r['network-refused']], example: one })
export const getFigures = endpoint({ name: 'getSocialFigures', method: 'GET', path: '/social/publications/{id}/figures', may: read, summary: 'The figures of a publication over time, as the network told them.', params: byId, reply: z.object({ history: z.array(Figures.extend({ at: Instant })) }), refusals: [r['publication-not-found']], example: one })

export const postEndpoints = [findPosts, previewPost, getPost, createPost, changePost, deletePost, releasePost, approvePost, cancelPost, resolvePublication, retryPublication, editPublication, removePublication, getFigures]
