import type { Language } from '#kernel/text.ts'
import { CLOSING, opening } from '../content/parts.ts'
import type { Block } from './body.ts'
import { lightText } from './email/light-text.ts'
import { mailWords } from './email/words.ts'

interface Setting { language: Language; number: (block: Block) => number | null; absolute: (link: string) => string }

const gated = (condition: number | string | null, inner: string): string => (condition === null ? inner : `${opening(condition)}${inner}${CLOSING}`)

/** Blocks as plain text: what a text message says, what a letter says, and a mail's part for readers without HTML. Conditions as marks, places as they are. */
export const toText = (blocks: readonly Block[], setting: Setting): string => blocks.map((block) => gated(setting.number(block), wordsOf(block, setting))).join('').trim()

function wordsOf(block: Block, setting: Setting): string {
  const { language, absolute } = setting
  switch (block.kind) {
    case 'heading': return `${block.text}\n\n`
    case 'text': return `${lightText(block.text, absolute).trim()}\n\n`
    case 'image': return block.alt || block.href ? `${[block.alt, absolute(block.href)].filter(Boolean).join(' ')}\n\n` : ''
    case 'button': return `${block.label}: ${absolute(block.href)}\n\n`
    case 'divider': return '----\n\n'
    case 'offer': return gated('offer.code', `${block.label || mailWords[language].code}: {{offer.code}}\n\n`)
    case 'products': return Array.from({ length: block.count }, (_, i) => `product.${i + 1}`).map((p) => gated(`${p}.name`, `- {{${p}.name}} {{${p}.price}} {{${p}.url}}\n`)).join('') + '\n'
    case 'columns': return block.columns.flat().map((inner) => gated(setting.number(inner), wordsOf(inner, setting))).join('')
    case 'footer': return `--\n${block.text ? `${lightText(block.text, absolute)}\n` : ''}{{firm}} {{firm.address}}\n${gated('unsubscribe', `${mailWords[language].unsubscribe}: {{unsubscribe}}\n`)}${gated('preferences', `${mailWords[language].preferences}: {{preferences}}\n`)}`
  }
}
