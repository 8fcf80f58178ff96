import { escapeHtml } from '../../content/escape-html.ts'

const BOLD = /\*\*([^*\n]+)\*\*/g
const LINK = /\[([^\]\n]+)\]\(((?:https?:\/\/|mailto:|tel:|\/|\{\{)[^)\s]*)\)/g

/** Light marks as HTML: `**bold**`, `[words](https://…)`, lines that begin with "- " as a list, an empty line between paragraphs. */
export const lightHtml = (text: string, absolute: (link: string) => string): string => text.split(/\n{2,}/).map((paragraph) => paragraphHtml(paragraph, absolute)).join('')

function paragraphHtml(paragraph: string, absolute: (link: string) => string): string {
  const lines = paragraph.split('\n').filter((line) => line !== '')
  if (!lines.length) return ''
  const inline = (line: string) => escapeHtml(line).replaceAll(BOLD, '<strong>$1</strong>').replaceAll(LINK, (_, label: string, href: string) => `<a href="${absolute(href)}" class="gx-link">${label}</a>`)
  if (lines.every((line) => line.startsWith('- '))) return `<ul style="margin:0 0 12px;padding-left:20px">${lines.map((line) => `<li>${inline(line.slice(2))}</li>`).join('')}</ul>`
  return `<p style="margin:0 0 12px">${lines.map(inline).join('<br />')}</p>`
}

/** The same for readers of plain text: links after their words. */
export const lightText = (text: string, absolute: (link: string) => string): string => text.replaceAll(BOLD, '$1').replaceAll(LINK, (_, label: string, href: string) => (label === href ? absolute(href) : `${label} ${absolute(href)}`))

/** Every link that a text with light marks leads to. */
export const linksIn = (text: string): string[] => [...text.matchAll(LINK)].map((found) => found[2]!)
