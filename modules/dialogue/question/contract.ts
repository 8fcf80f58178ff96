import { z } from 'zod'
import { Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { eventType } from '#kernel/event.ts'
import { NamedShape } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { common } from '#kernel/refusal.ts'
import { partyRefusals, preferenceKinds } from '#modules/parties/contract.ts'
import { dialogueRefusals as r } from '../refusals.ts'
import { askingStates, needKinds } from '../vocabulary.ts'

const words = (most: number) => z.strictObject({ 'zh-CN': z.string().trim().max(most), 'zh-TW': z.string().trim().max(most), en: z.string().trim().max(most) })
/** What an answer fills in; an own field is `custom.` and its key. */
export const fills = ['gender', 'birthday', 'language', 'contactHours', 'phone', 'email', 'wechat', ...preferenceKinds.map((k) => `preference.${k}` as const), ...needKinds.map((k) => `need.${k}` as const)] as const
const Fills = z.union([z.enum(fills), z.string().regex(/^custom\.[a-z][a-zA-Z0-9]{0,39}$/)])

export const QuestionInput = z.strictObject({
  wording: words(300).refine((w) => w['zh-CN'] || w['zh-TW'] || w.en, 'needs a text in one language').meta({ description: 'In one language at least; the others take it over.' }),
  fills: Fills.nullish().meta({ description: 'The field, preference or need that the answer becomes; none: it is only remembered.', example: 'custom.teaTaste' }),
  choices: z.array(words(120)).max(30).default([]).meta({ description: 'Answers to choose from; a field brings its own.' }), channels: z.array(z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)).max(20).default([]).meta({ description: 'Where it fits; none: everywhere.' }),
  priority: z.number().int().min(1).max(5).default(3), segmentIds: z.array(Id).max(20).default([]).meta({ description: 'Of whose members it may be asked; none: of everyone.' }), productGroup: z.string().trim().min(1).max(200).nullish(), state: z.enum(['active', 'retired']).default('active'),
}).meta({ id: 'QuestionToAskInput' })
export type QuestionInput = z.output<typeof QuestionInput>
export const Question = z.object({
  id: Id, wording: NamedShape, fills: z.string().nullable(), fillsLabel: NamedShape.nullable(), kind: z.enum(['text', 'number', 'money', 'date', 'choice', 'choices', 'boolean']).meta({ description: 'What an answer looks like.' }), choices: z.array(z.object({ key: z.string(), label: NamedShape })),
  channels: z.array(z.string()), priority: z.number().int(), segmentIds: z.array(Id), productGroup: z.string().nullable(), state: z.enum(['active', 'retired']),
  counts: z.object({ asked: z.number().int(), answered: z.number().int(), declined: z.number().int() }).nullable().meta({ description: 'How many of the parties that may be seen; null where it is not counted.' }), version: z.number().int(),
}).meta({ id: 'QuestionToAsk' })
export type Question = z.infer<typeof Question>

const member = z.object({ id: Id, name: z.string() })
export const Asking = z.object({ id: Id, question: Question, channel: z.string().nullable(), wording: z.string(), state: z.enum(askingStates), answer: z.string().nullable(), askedAt: Instant, askedBy: member.nullable(), endedAt: Instant.nullable() }).meta({ id: 'Asking' })
export type Asking = z.infer<typeof Asking>
export const NextQuestion = z.object({ question: Question, wording: z.string().meta({ description: 'In the party’s language.' }), score: z.number(), reasons: z.array(NamedShape) }).meta({ id: 'NextQuestion' })
export type NextQuestion = z.infer<typeof NextQuestion>
export const NextQuestions = z.object({ items: z.array(NextQuestion), lastAskedAt: Instant.nullable(), resting: z.boolean().meta({ description: 'Something was asked within the days that the firm lets pass between two questions (`dialogue.rest-days`).' }) }).meta({ id: 'NextQuestions' })
export type NextQuestions = z.infer<typeof NextQuestions>

export const questionAsked = eventType('dialogue.question-asked', 1, z.object({ askingId: Id, questionId: Id, partyId: Id, channel: z.string().nullable() }))
export const questionAnswered = eventType('dialogue.question-answered', 1, z.object({ askingId: Id, questionId: Id, partyId: Id, outcome: z.enum(['answered', 'declined', 'no-answer']), fills: z.string().nullable() }))

const byId = z.object({ id: Id })
const example = { params: { id: '7' } }
const ofParty = { params: { id: '1024' } }
const same = (text: string) => ({ 'zh-CN': text, 'zh-TW': text, en: '' })
const body = { wording: same('平时喝什么口味的茶？'), fills: 'custom.teaTaste', priority: 4 }
const Value = z.union([z.string().max(2000), z.number(), z.boolean(), z.array(z.string().max(200)).max(50)])
const party = partyRefusals['not-found']
const refused = [r['field-unknown'], r['channel-unknown'], r['no-segment']]
export const findQuestions = endpoint({ name: 'findQuestionsToAsk', method: 'GET', path: '/questions', may: ['read', 'question'], summary: 'Lists the firm’s questions, the most worth knowing first, with how many were asked and answered among parties that may be seen.', query: z.object({ retired: z.enum(['true', 'false']).default('false') }), reply: z.object({ questions: z.array(Question) }) })
export const createQuestion = endpoint({ name: 'createQuestionToAsk', method: 'POST', path: '/questions', may: ['update', 'question'], summary: 'Adds a question to ask.', body: QuestionInput, reply: Question, status: 201, versioned: true, refusals: refused, example: { body } })
export const changeQuestion = endpoint({ name: 'changeQuestionToAsk', method: 'PUT', path: '/questions/{id}', may: ['update', 'question'], summary: 'Changes a question, or retires it; needs If-Match.', params: byId, body: QuestionInput, reply: Question, versioned: true, refusals: [r['not-found'], ...refused], example: { ...example, body } })
export const findNextQuestions = endpoint({ name: 'findNextQuestions', method: 'GET', path: '/parties/{id}/next-questions', may: ['read', 'dialogue'], summary: 'Lists what to ask a party next, the best first, each with its reasons: never what is known, never what was asked on any channel.', params: byId, query: z.object({ channel: z.string().max(40).optional() }), reply: NextQuestions, refusals: [party], example: ofParty })
export const findAskings = endpoint({ name: 'findAskings', method: 'GET', path: '/parties/{id}/askings', may: ['read', 'dialogue'], summary: 'Lists what a party was asked, by whom and where, and what it answered.', params: byId, reply: z.object({ askings: z.array(Asking) }), refusals: [party], example: ofParty })
export const askQuestion = endpoint({ name: 'askQuestion', method: 'POST', path: '/parties/{id}/askings', may: ['update', 'dialogue'], summary: 'Notes that a party was asked a question: once in all, whoever asks and wherever.', params: byId, body: z.strictObject({ questionId: Id, channel: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/).optional(), wording: z.string().trim().min(1).max(1000).optional(), sent: z.boolean().default(false).meta({ description: 'A message that was sent asks it, which stands on the timeline already.' }) }), reply: Asking, status: 201, refusals: [party, r['not-found'], r['asked-before'], r['known-already'], r['question-retired'], r['channel-unknown']], example: { ...ofParty, body: { questionId: '7', channel: 'phone' } } })
export const answerQuestion = endpoint({ name: 'answerQuestion', method: 'PUT', path: '/askings/{id}/answer', may: ['update', 'dialogue'], summary: 'Notes the answer, and fills in the field, preference or need that it tells; or that none was given.', params: byId, body: z.strictObject({ outcome: z.enum(['answered', 'declined', 'no-answer']), value: Value.optional() }), reply: Asking, refusals: [r['not-found'], r['not-asked'], r['answer-needed'], r['answer-unfit'], common.forbidden], example: { ...example, body: { outcome: 'answered', value: 'green' } } })

export const questionEndpoints = [findQuestions, createQuestion, changeQuestion, findNextQuestions, findAskings, askQuestion, answerQuestion]
