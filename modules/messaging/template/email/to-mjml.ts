import type { Language } from '#kernel/text.ts'
import { escapeHtml } from '../../content/escape-html.ts'
import { CLOSING, opening } from '../../content/parts.ts'
import type { Block, Look, SimpleBlock, Variant } from '../body.ts'
import { inkOn } from './contrast.ts'
import { lightHtml } from './light-text.ts'
import { mailWords } from './words.ts'

/** What the blocks need to know beside themselves. `number` gives a block's condition its number; `absolute` puts our address before a path. */
export interface Setting { language: Language; look: Look; number: (block: Block) => number | null; absolute: (link: string) => string }

const raw = (mark: string): string => `<mj-raw><!--${mark}--></mj-raw>`
/** A block's marks around what it becomes. */
const gated = (condition: number | string | null, inner: string): string => (condition === null ? inner : `${raw(opening(condition))}${inner}${raw(CLOSING)}`)
const FONT = "'PingFang SC','Noto Sans CJK SC','Microsoft YaHei',system-ui,-apple-system,'Segoe UI',Arial,sans-serif"

/** A variant as MJML, conditions as marks and places as they are. */
export function toMjml({ subject, preheader, blocks }: Variant, setting: Setting): string {
  const { look, language } = setting
  return `<mjml lang="${language}"><mj-head><mj-title>${escapeHtml(subject)}</mj-title>${preheader ? `<mj-preview>${escapeHtml(preheader)}</mj-preview>` : ''}<mj-raw><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"></mj-raw>
<mj-attributes><mj-all font-family="${FONT}" /><mj-text font-size="15px" line-height="1.7" color="${look.text}" padding="8px 24px" css-class="gx-text" /><mj-section padding="0" background-color="${look.paper}" css-class="gx-paper" /><mj-divider border-width="1px" border-color="#D9DEDC" padding="12px 24px" /><mj-image padding="8px 24px" /><mj-button padding="12px 24px" inner-padding="12px 28px" border-radius="6px" font-size="15px" /></mj-attributes>
<mj-style>${darkRules()} .gx-link{color:${look.accent}}</mj-style></mj-head><mj-body background-color="${look.background}" css-class="gx-ground">${sections(blocks, setting)}</mj-body></mjml>`
}

/** What dark mode changes, where the mail program asks: the ground and the ink; pictures and buttons stay. */
export const darkColours = { ground: '#0B1416', paper: '#142023', ink: '#E6EDEB', link: '#2DD4BF' } as const
const darkRules = (): string => `@media (prefers-color-scheme: dark){body,.gx-ground{background-color:${darkColours.ground} !important}.gx-paper,.gx-paper>table{background:${darkColours.paper} !important;background-color:${darkColours.paper} !important}.gx-text div,.gx-text p,.gx-text li,.gx-text td,.gx-text th{color:${darkColours.ink} !important}.gx-link,.gx-text a{color:${darkColours.link} !important}}`

/** Neighbouring blocks share one section; columns have their own. */
function sections(blocks: readonly Block[], setting: Setting): string {
  let mjml = ''
  let run = ''
  const close = () => { if (run) mjml += `<mj-section><mj-column>${run}</mj-column></mj-section>`; run = '' }
  for (const block of blocks) {
    if (block.kind !== 'columns') { run += gated(setting.number(block), content(block, setting)); continue }
    close()
    mjml += gated(setting.number(block), `<mj-section>${block.columns.map((column) => `<mj-column>${column.map((inner) => gated(setting.number(inner), content(inner, setting))).join('')}</mj-column>`).join('')}</mj-section>`)
  }
  close()
  return mjml
}

function content(block: Exclude<Block, { kind: 'columns' }>, setting: Setting): string {
  const { look, absolute } = setting
  switch (block.kind) {
    case 'heading': return `<mj-text align="${block.align}" font-size="${block.level === 1 ? 24 : 18}px" font-weight="600" line-height="1.4">${escapeHtml(block.text)}</mj-text>`
    case 'text': return `<mj-text align="${block.align}">${lightHtml(block.text, absolute)}</mj-text>`
    case 'image': return `<mj-image src="${escapeHtml(absolute(block.src))}" alt="${escapeHtml(block.alt)}" width="${Math.round(5.52 * block.width)}px"${block.href ? ` href="${escapeHtml(absolute(block.href))}"` : ''} />`
    case 'button': return `<mj-button align="${block.align}" background-color="${look.accent}" color="${inkOn(look.accent)}" href="${escapeHtml(absolute(block.href))}">${escapeHtml(block.label)}</mj-button>`
    case 'divider': return '<mj-divider />'
    case 'offer': return gated('offer.code', `<mj-text align="center" css-class="gx-text" padding="12px 24px"><p style="margin:0 0 6px">${escapeHtml(block.label || mailWords[setting.language].code)}</p><p style="margin:0;font-size:22px;font-weight:600;letter-spacing:2px;border:2px dashed ${look.accent};padding:10px 14px;display:inline-block">{{offer.code}}</p></mj-text>`)
    case 'products': return products(block, setting)
    case 'footer': return footer(block.text, setting)
  }
}

/** As many lines as the reader has products, with what is known of each. */
const products = ({ count }: Extract<SimpleBlock, { kind: 'products' }>, { language, look }: Setting): string =>
  Array.from({ length: count }, (_, i) => `product.${i + 1}`).map((p) => gated(`${p}.name`, `<mj-text padding="6px 24px"><p style="margin:0;font-weight:600">{{${p}.name}}</p><p style="margin:0">{{${p}.price}}</p>${comment(opening(`${p}.url`))}<p style="margin:0"><a href="{{${p}.url}}" class="gx-link" style="color:${look.accent}">${mailWords[language].look}</a></p>${comment(CLOSING)}</mj-text>`)).join('')
const comment = (mark: string): string => `<!--${mark}-->`

function footer(text: string, { language, absolute }: Setting): string {
  const words = mailWords[language]
  const link = (place: string, label: string) => `${comment(opening(place))}<a href="{{${place}}}" class="gx-link" style="color:#4B5A5C">${label}</a>${comment(CLOSING)}`
  return `<mj-divider /><mj-text font-size="12px" color="#4B5A5C" padding="4px 24px 20px">${text ? lightHtml(text, absolute) : ''}<p style="margin:0">{{firm}}${comment(opening('firm.address'))} · {{firm.address}}${comment(CLOSING)}</p><p style="margin:6px 0 0">${link('unsubscribe', words.unsubscribe)}&#160;&#160;${link('preferences', words.preferences)}</p></mj-text>`
}
