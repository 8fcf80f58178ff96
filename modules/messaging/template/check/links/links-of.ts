import type { Block, TemplateBody } from '../../body.ts'
import { linksIn } from '../../email/light-text.ts'

const MOST = 100

/** The web addresses that a template leads to, each once. Those with places are each reader's own and cannot be tried. */
export function linksOf({ variants, approved }: TemplateBody): string[] {
  const all = [...Object.values(variants).flatMap((v) => v?.blocks ?? []).flatMap(linksOfBlock), approved?.url ?? '']
  return [...new Set(all)].filter((link) => /^https?:\/\//.test(link) && !link.includes('{{') && URL.canParse(link)).slice(0, MOST)
}

function linksOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'text': case 'footer': return [...linksIn(block.text), ...(block.text.match(/https?:\/\/[^\s<>"'，。；（）)\]]+/g) ?? [])]
    case 'button': return [block.href]
    case 'image': return [block.src, block.href]
    case 'columns': return block.columns.flat().flatMap(linksOfBlock)
    default: return []
  }
}
