import type { Filter } from '#kernel/filter.ts'
import { type Language, languages } from '#kernel/text.ts'
import type { Block, TemplateBody, Variant } from '../template/body.ts'
import { toHtml } from '../template/email/to-html.ts'
import { toMjml } from '../template/email/to-mjml.ts'
import { toText } from '../template/to-text.ts'
import { keysOf, type Part, partsOf } from './parts.ts'

/** One language of a content, cut up. */
export interface CompiledVariant { subject: Part[]; text: Part[]; html: Part[] | null; fields: { name: string; value: Part[] }[] }

/** A content compiled once for all its readers: variants by language, the conditions that its parts depend on, and every place it names. */
export interface Compiled { base: Language; variants: Partial<Record<Language, CompiledVariant>>; conditions: Filter[]; keys: ReadonlySet<string>; approved: { template: string; url: string } | null; signature: string | null }

/** What was written plainly: the same in every language. */
export function compilePlain({ subject, body, html }: { subject: string | null; body: string; html: string | null }): Compiled {
  const variant: CompiledVariant = { subject: partsOf(subject ?? '', false), text: partsOf(body, false), html: html === null ? null : partsOf(html, true), fields: [] }
  return { base: 'zh-CN', variants: { 'zh-CN': variant }, conditions: [], keys: keysOfVariant(variant), approved: null, signature: null }
}

/** A template compiled for a channel. A mail that is not service has a foot with the firm's address and the way out, whether somebody put one there or not. */
export function compileTemplate(body: TemplateBody, { channel, purpose, baseUrl }: { channel: string; purpose: string; baseUrl: string | null }): Compiled {
  const conditions: Filter[] = []
  const absolute = (link: string): string => (link.startsWith('/') ? `${baseUrl ?? ''}${link}` : link)
  const compiled: Compiled['variants'] = {}
  for (const language of languages) {
    const variant = body.variants[language]
    if (variant) compiled[language] = compileVariant(channel === 'email' && purpose !== 'service' ? footed(variant) : variant, { body, language, email: channel === 'email', number: numbering(conditions), absolute })
  }
  const keys = new Set(Object.values(compiled).flatMap((variant) => [...keysOfVariant(variant)]))
  return { base: body.base, variants: compiled, conditions, keys, approved: body.approved && { template: body.approved.template, url: absolute(body.approved.url) }, signature: body.signature || null }
}

interface Compiling { body: TemplateBody; language: Language; email: boolean; number: (block: Block) => number | null; absolute: (link: string) => string }

function compileVariant(variant: Variant, { body, language, email, number, absolute }: Compiling): CompiledVariant {
  const setting = { language, look: body.look, number, absolute }
  return {
    subject: partsOf(variant.subject, false), text: partsOf(toText(variant.blocks, setting), false), html: email ? partsOf(toHtml(toMjml(variant, setting)), true) : null,
    fields: (body.approved?.fields ?? []).map(({ name, value }) => ({ name, value: partsOf(value, false) })),
  }
}

const footed = (variant: Variant): Variant => (variant.blocks.some((b) => b.kind === 'footer') ? variant : { ...variant, blocks: [...variant.blocks, { kind: 'footer', text: '' }] })

/** Gives every block's condition its number; a block asked about twice (for HTML and for text) keeps the one it has. */
function numbering(conditions: Filter[]): (block: Block) => number | null {
  const known = new Map<Block, number>()
  return (block) => {
    const when = 'when' in block ? block.when : undefined
    if (!when) return null
    const number = known.get(block) ?? conditions.push(when) - 1
    known.set(block, number)
    return number
  }
}

const keysOfVariant = ({ subject, text, html, fields }: CompiledVariant): Set<string> => keysOf([...subject, ...text, ...(html ?? []), ...fields.flatMap((f) => f.value)])
