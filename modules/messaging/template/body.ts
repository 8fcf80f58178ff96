import { z } from 'zod'
import { Filter } from '#kernel/filter.ts'
import { languages } from '#kernel/text.ts'

/** Marks of ours within a text that is being compiled; nobody may write them. */
const plain = (most: number) => z.string().max(most).refine((text) => !/[\uE000-\uE003]/.test(text), 'reserved characters')
/** Where a link leads: a web address, a mail address, a telephone, or a place that holds one. */
const Link = plain(2000).refine((link) => link === '' || /^(https?:\/\/|mailto:|tel:|\/|\{\{)/.test(link), 'not a link')

const when = { when: Filter.optional().meta({ description: 'Shown only to parties for whom this holds.' }) }
const align = { align: z.enum(['left', 'center', 'right']).default('left') }

const Heading = z.strictObject({ kind: z.literal('heading'), text: plain(500), level: z.union([z.literal(1), z.literal(2)]).default(1), ...align, ...when })
const TextBlock = z.strictObject({ kind: z.literal('text'), text: plain(20_000).meta({ description: '**bold**, [a link](https://…), "- " begins a list line; an empty line begins a paragraph.' }), ...align, ...when })
const Image = z.strictObject({ kind: z.literal('image'), src: Link, alt: plain(500).default(''), href: Link.default(''), width: z.number().int().min(10).max(100).default(100), ...when })
const ButtonBlock = z.strictObject({ kind: z.literal('button'), label: plain(200), href: Link, align: z.enum(['left', 'center', 'right']).default('center'), ...when })
const Divider = z.strictObject({ kind: z.literal('divider'), ...when })
const OfferCode = z.strictObject({ kind: z.literal('offer'), label: plain(200).default(''), ...when })
const Products = z.strictObject({ kind: z.literal('products'), count: z.number().int().min(1).max(6).default(3), ...when })
const Footer = z.strictObject({ kind: z.literal('footer'), text: plain(2000).default('') })
const Simple = z.discriminatedUnion('kind', [Heading, TextBlock, Image, ButtonBlock, Divider, OfferCode, Products])
const Columns = z.strictObject({ kind: z.literal('columns'), columns: z.array(z.array(Simple).max(20)).min(2).max(3), ...when })

export const Block = z.discriminatedUnion('kind', [Heading, TextBlock, Image, ButtonBlock, Divider, OfferCode, Products, Columns, Footer])
export type SimpleBlock = z.output<typeof Simple>
export type Block = z.output<typeof Block>
export type BlockKind = Block['kind']

/** What is said in one language: a subject (a title on a phone), the line that in-boxes show behind it, and the blocks. */
export const Variant = z.strictObject({ subject: plain(400).default(''), preheader: plain(400).default(''), blocks: z.array(Block).max(100) }).meta({ id: 'TemplateVariant' })
export type Variant = z.output<typeof Variant>

const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/)
const Look = z.strictObject({ accent: colour.default('#0F766E'), background: colour.default('#F4F5F2'), paper: colour.default('#FFFFFF'), text: colour.default('#1F2A2C') })
export type Look = z.output<typeof Look>

/** What the provider keeps by itself: its number of an approved template, the values that it fills in (by name, or 1, 2, … where they are told by place), and where a tap leads. */
const Approved = z.strictObject({ template: z.string().trim().min(1).max(100), fields: z.array(z.strictObject({ name: z.string().trim().min(1).max(60), value: plain(1000) })).max(30).default([]), url: Link.default('') })
export type Approved = z.output<typeof Approved>

/** A template's words: in one language at least, `base` being for readers of any other. */
export const TemplateBody = z.strictObject({
  base: z.enum(languages), variants: z.partialRecord(z.enum(languages), Variant),
  look: Look.prefault({}), signature: plain(40).default('').meta({ description: 'Of a text message: 【signature】.' }), approved: Approved.nullable().default(null),
}).refine((body) => body.variants[body.base] !== undefined, 'the base language has no words').meta({ id: 'TemplateBody' })
export type TemplateBody = z.output<typeof TemplateBody>

/** Kinds of blocks that make sense beside e-mail. */
export const blockKinds: Readonly<Record<string, readonly BlockKind[]>> = {
  email: ['heading', 'text', 'image', 'button', 'columns', 'divider', 'offer', 'products', 'footer'], post: ['heading', 'text', 'divider', 'offer'],
}
export const blockKindsOf = (channel: string): readonly BlockKind[] => blockKinds[channel] ?? ['text']
