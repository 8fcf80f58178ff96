import { type Language, languages } from '#kernel/text.ts'
import { placesIn } from '../../content/place.ts'
import { lineMost, linePiece, linePieces } from '../../line/length.ts'
import { splitText } from '../../sms/split-text.ts'
import type { Block, TemplateBody, Variant } from '../body.ts'
import type { Check } from '../contract.ts'
import { contrast, inkOn } from '../email/contrast.ts'
import { linksIn } from '../email/light-text.ts'
import { darkColours } from '../email/to-mjml.ts'
import { fault, type Found, warning } from './found.ts'
import { checkBrackets, checkSignature, checkVariables } from './sms-rules.ts'
import { spamWordsIn } from './spam-words.ts'

interface Looking { channel: string; purpose: string; baseUrl: string | null; /** By whom text messages go, where that is set. */ smsProvider?: string | null }

/** What a reader, a filter or a law would object to in a template, by language and block: faults first to be put right, warnings to be weighed. What is the same in every language is told of the base one. */
export function checkTemplate(body: TemplateBody, looking: Looking): Check[] {
  return languages.flatMap((language) => {
    const variant = body.variants[language]
    if (!variant) return []
    const shared = language === body.base ? checkShared(body, looking) : []
    return [...checkVariant(variant, body, looking), ...shared].map((found) => ({ ...found, language: language as Language }))
  })
}

function checkShared({ look, signature, approved }: TemplateBody, { channel, purpose, smsProvider = null }: Looking): Found[] {
  if (channel === 'sms') return [...checkSignature(signature), ...checkVariables(approved, smsProvider), ...(smsProvider !== 'smpp' && (smsProvider !== null || purpose === 'marketing') && !approved ? [warning('not-approved')] : [])]
  if (channel === 'wechat') return approved ? [] : [warning('not-approved')]
  if (channel !== 'email') return []
  const low = contrast(look.text, look.paper) < 4.5 || contrast(inkOn(look.accent), look.accent) < 4.5
  return [...(low ? [warning('low-contrast')] : []), ...(contrast(look.accent, darkColours.paper) < 3 ? [warning('low-contrast-dark')] : [])]
}

function checkVariant(variant: Variant, { signature }: TemplateBody, { channel, purpose, baseUrl }: Looking): Found[] {
  const { subject, preheader, blocks } = variant
  const words = [subject, preheader, ...blocks.flatMap(wordsOf)].join('\n')
  const spam = spamWordsIn(words)
  const found = [...subjectOf(variant, channel), ...(blocks.some((b) => b.kind !== 'footer') ? [] : [fault('no-words')]), ...blocks.flatMap((block, i) => checkBlock(block, i, baseUrl)), ...checkPlaces(words), ...(spam.length ? [warning('spam-words', null, spam.join(', '))] : [])]
  if (channel === 'sms') found.push(...checkSms(words, signature, purpose), ...checkBrackets(words, signature))
  if (channel === 'line') found.push(...checkLine(words.trim()))
  if (channel === 'email' && blocks.length && !words.replaceAll(/\s/g, '') && blocks.some((b) => b.kind === 'image')) found.push(warning('only-pictures'))
  return found
}

function subjectOf({ subject }: Variant, channel: string): Found[] {
  if (channel !== 'email' && channel !== 'push') return []
  if (!subject.trim()) return [fault('no-subject')]
  const width = [...subject].reduce((sum, c) => sum + (c.codePointAt(0)! > 0x2e7f ? 2 : 1), 0)
  return width > 60 ? [warning('long-subject', null, String(width))] : []
}

/** A marketing text says how to end it: carriers ask for it, and readers should not have to search. */
function checkSms(words: string, signature: string, purpose: string): Found[] {
  const { parts } = splitText(`${signature ? `【${signature}】` : ''}${words.trim()}`)
  const out = /退订|拒收|回\s?(T|TD|R|N|0)|回复|取消訂閱|\bSTOP\b/i.test(words)
  return [...(parts.length > 1 ? [warning('several-segments', null, String(parts.length))] : []), ...(purpose === 'marketing' && !out ? [fault('no-way-out')] : [])]
}

/** LINE takes so much and no more, and cuts long words into several messages. */
function checkLine(words: string): Found[] {
  if (words.length > lineMost) return [fault('too-long', null, String(lineMost))]
  return words.length > linePiece ? [warning('several-messages', null, String(linePieces(words)))] : []
}

/** Places that not everyone has a value for, without words for those. */
function checkPlaces(words: string): Found[] {
  const always = new Set(['name', 'firm', 'firm.address', 'unsubscribe', 'preferences'])
  const bare = new Set(placesIn(words).filter((p) => !always.has(p.key) && p.otherwise === null && !/^(offer|product)\./.test(p.key)).map((p) => p.key))
  return [...bare].map((key) => warning('no-fallback', null, key))
}

function checkBlock(block: Block, at: number, baseUrl: string | null): Found[] {
  const links = (found: readonly string[]) => found.flatMap((link) => checkLink(link, at))
  switch (block.kind) {
    case 'text': case 'footer': return links(linksIn(block.text))
    case 'button': return block.href ? links([block.href]) : [fault('link-missing', at, block.label)]
    case 'columns': return block.columns.flat().flatMap((inner) => checkBlock(inner, at, baseUrl))
    case 'image': return [
      ...(block.src ? (block.src.startsWith('/') && !baseUrl ? [fault('picture-unreachable', at)] : []) : [fault('picture-missing', at)]), ...(block.alt.trim() ? [] : [warning('no-alt', at)]), ...links(block.href ? [block.href] : []),
    ]
    default: return []
  }
}

/** Links that lead nowhere, or over an open line. */
function checkLink(link: string, at: number): Found[] {
  if (link.includes('{{') || /^(mailto:|tel:|\/)/.test(link)) return []
  const url = URL.canParse(link) ? new URL(link) : null
  if (!url || !url.hostname.includes('.') || /(^|\.)(example\.(com|org|net)|localhost|invalid|test)$/.test(url.hostname)) return [fault('link-broken', at, link)]
  return url.protocol === 'http:' ? [warning('link-insecure', at, link)] : []
}

const wordsOf = (block: Block): string[] => (block.kind === 'heading' || block.kind === 'text' || block.kind === 'footer' ? [block.text] : block.kind === 'button' || block.kind === 'offer' ? [block.label] : block.kind === 'columns' ? block.columns.flat().flatMap(wordsOf) : [])
