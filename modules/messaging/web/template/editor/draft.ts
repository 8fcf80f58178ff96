import type { Language } from '#kernel/text.ts'
import { type Block, type BlockKind, type TemplateBody, TemplateBody as Shape, type TemplateChannel, type Variant } from '../../../contract.ts'
import type en from '../../../messages/template.en.ts'

/** A template while it is written. */
export interface Draft { name: string; purpose: string; body: TemplateBody }

const blanks: Record<BlockKind, () => Block> = {
  heading: () => ({ kind: 'heading', text: '', level: 1, align: 'left' }), text: () => ({ kind: 'text', text: '', align: 'left' }), image: () => ({ kind: 'image', src: '', alt: '', href: '', width: 100 }), button: () => ({ kind: 'button', label: '', href: '', align: 'center' }),
  divider: () => ({ kind: 'divider' }), offer: () => ({ kind: 'offer', label: '' }), products: () => ({ kind: 'products', count: 3 }), columns: () => ({ kind: 'columns', columns: [[{ kind: 'text', text: '', align: 'left' }], [{ kind: 'text', text: '', align: 'left' }]] }), footer: () => ({ kind: 'footer', text: '' }),
}
export const blank = (kind: BlockKind): Block => blanks[kind]()

/** What a new template of a channel begins with. */
export function starter(channel: TemplateChannel, language: Language, words: (typeof en)['starter']): Draft {
  const text = (said: string): Block => ({ kind: 'text', text: said, align: 'left' })
  const blocks: Block[] = channel === 'email' ? [{ kind: 'heading', text: words.heading, level: 1, align: 'left' }, text(words.text), { kind: 'button', label: words.button, href: '', align: 'center' }, { kind: 'footer', text: '' }] : [text(channel === 'sms' ? words.sms : words.plain)]
  return { name: '', purpose: 'marketing', body: Shape.parse({ base: language, variants: { [language]: { blocks } } }) }
}

/** The draft with one language's words changed. */
export const withVariant = (body: TemplateBody, language: Language, change: Partial<Variant>): TemplateBody => {
  const before = body.variants[language] ?? { subject: '', preheader: '', blocks: [] }
  return { ...body, variants: { ...body.variants, [language]: { ...before, ...change } } }
}

/** A list with one item put elsewhere. `moved(['a', 'b', 'c'], 2, 0)` gives `['c', 'a', 'b']`. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, i) => i !== from)
  return [...rest.slice(0, to), list[from]!, ...rest.slice(to)]
}

/** A few words of a block, for its closed line. */
export function gist(block: Block): string {
  switch (block.kind) {
    case 'heading': case 'text': case 'footer': return block.text.slice(0, 80)
    case 'image': return block.alt || block.src.split('/').at(-1)!.slice(0, 40)
    case 'button': return [block.label, block.href].filter(Boolean).join(' → ')
    case 'offer': return block.label || '{{offer.code}}'
    case 'products': return `× ${block.count}`
    case 'columns': return `× ${block.columns.length}`
    case 'divider': return ''
  }
}
