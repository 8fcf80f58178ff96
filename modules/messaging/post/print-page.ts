import { escapeHtml } from '../content/escape-html.ts'

export interface Sheet { name: string; address: string; subject: string | null; body: string }
export interface LetterHead { from: { name: string; address: string }; language: string; zone: string; now: Date }

const FONT = "'Songti SC','Noto Serif CJK SC','SimSun','PMingLiU',serif"
const page = (title: string, style: string, body: string): string => `<!doctype html><html lang="zh"><meta charset="utf-8"><title>${title}</title><style>body{margin:0;font:11.5pt/1.8 ${FONT};color:#000}p{margin:0 0 .8em;white-space:pre-wrap;overflow-wrap:anywhere}${style}</style>${body}</html>`
const lines = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>')

/** One letter a sheet of A4, its address where the window of a DIN envelope shows it. */
export function lettersPage(sheets: readonly Sheet[], { from, language, zone, now }: LetterHead): string {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: zone }).format(now)
  const one = ({ name, address, subject, body }: Sheet): string => `<article><div class="from">${escapeHtml(from.name)}${from.address ? ` · ${escapeHtml(from.address)}` : ''}</div><address>${escapeHtml(name)}<br>${lines(address)}</address><div class="day">${escapeHtml(day)}</div>${subject ? `<h1>${escapeHtml(subject)}</h1>` : ''}<p>${escapeHtml(body)}</p></article>`
  return page('Letters', '@page{size:A4;margin:0}article{box-sizing:border-box;width:210mm;min-height:297mm;padding:45mm 25mm 25mm;break-after:page;position:relative}.from{position:absolute;top:45mm;font-size:8pt;border-bottom:.3pt solid}address{font-style:normal;margin:8mm 0 22mm;min-height:28mm}.day{text-align:right;margin-bottom:8mm}h1{font-size:13pt;margin:0 0 6mm}', sheets.map(one).join(''))
}

/** Three by eight labels of 70 × 37 mm on a sheet of A4. */
export const labelsPage = (sheets: readonly Sheet[]): string =>
  page('Labels', '@page{size:A4;margin:0}main{display:grid;grid-template-columns:repeat(3,70mm);grid-auto-rows:37mm}div{box-sizing:border-box;padding:5mm;overflow:hidden;font-size:10.5pt;line-height:1.4;break-inside:avoid}b{font-weight:600}', `<main>${sheets.map(({ name, address }) => `<div><b>${escapeHtml(name)}</b><br>${lines(address)}</div>`).join('')}</main>`)
