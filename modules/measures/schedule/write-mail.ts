import { buffer } from 'node:stream/consumers'
import type { Language } from '#kernel/text.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Mail } from '#platform/mail/send-mail.ts'
import { type Cell, writeCsv } from '#platform/tabular/index.ts'
import type { Analysis, AnalysisQuery } from '../contract.ts'
import { type PlainTable, tableOf } from '../export/table-of.ts'
import { texts } from '../messages/index.ts'
import { askMeasures, understood } from '../query/ask-measures.ts'

interface Wanted { id: string; name: string; query: AnalysisQuery; link: string | null }

const MOST_ROWS = 100

/** An analysis as a mail for whoever the context is of: the table in the mail, all of it as CSV beside it. */
export async function writeMail(context: Context, { id, name, query, link }: Wanted): Promise<Omit<Mail, 'to'>> {
  const { language } = context.actor
  const { mail } = (await texts[language]()).default
  const answer = await askMeasures(context, query)
  const table = tableOf(await understood(context, query), answer, language)
  await audit(context, { action: 'export', object: 'analysis', id, detail: { mailed: true } })
  const shown = shownRows(table, answer, query.rows.length, language)
  const more = table.rows.length > MOST_ROWS ? mail.more(MOST_ROWS, table.rows.length) : ''
  const when = answer.period ? mail.period(answer.period.from, answer.period.to) : mail.asOf(answer.day)
  const note = [when, answer.hidden ? mail.hidden(answer.smallCell) : '', more].filter(Boolean)
  const address = link && `${link}/insight/analysis?saved=${id}`
  return {
    subject: mail.subject(name, answer.day), text: [name, ...note, '', ...[table.header, ...shown].map((row) => row.join('\t')), '', ...(address ? [mail.open, address] : [])].join('\n'),
    html: pageOf(name, note, [table.header, ...shown], { rowSplits: query.rows.length, language, ...(address && { open: { text: mail.open, address } }) }),
    attachments: [{ filename: `${fileName(name)}-${answer.day}.csv`, content: await buffer(writeCsv(table.rows, { header: table.header })), contentType: 'text/csv; charset=utf-8' }],
  }
}

/** Figures as people read them, by each column's unit. */
function shownRows({ rows }: PlainTable, { measures, before }: Analysis, splits: number, language: Language): string[][] {
  const units = measures.flatMap((m) => (before ? [m.unit, m.unit] : [m.unit]))
  const plain = new Intl.NumberFormat(language, { maximumFractionDigits: 2 })
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 })
  const shown = (cell: Cell, i: number): string => {
    if (cell === null || cell === undefined) return '—'
    const value = typeof cell === 'object' && 'number' in cell ? Number(cell.number) : cell
    if (i < splits || typeof value !== 'number') return String(value)
    return (units[(i - splits) % units.length] === 'ratio' ? share : plain).format(value)
  }
  return rows.slice(0, MOST_ROWS).map((row) => row.map(shown))
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const fileName = (name: string): string => name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(0, 60)

interface Look { rowSplits: number; language: Language; open?: { text: string; address: string } }

function pageOf(name: string, note: string[], [header, ...rows]: (string[] | PlainTable['header'])[], { rowSplits, language, open }: Look): string {
  const cell = (tag: 'th' | 'td') => (text: string, i: number): string => `<${tag} style="padding:4px 10px;border-bottom:1px solid #dfe5e2;text-align:${i < rowSplits ? 'left' : 'right'}">${escaped(text)}</${tag}>`
  return `<!doctype html><html lang="${language}"><body style="font-family:sans-serif;font-size:14px;color:#16211f"><h1 style="font-size:18px">${escaped(name)}</h1>${note.map((n) => `<p style="color:#5b6765">${escaped(n)}</p>`).join('')}
<table style="border-collapse:collapse"><thead><tr>${header!.map(cell('th')).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map(cell('td')).join('')}</tr>`).join('\n')}</tbody></table>
${open ? `<p><a href="${escaped(open.address)}">${escaped(open.text)}</a></p>` : ''}</body></html>`
}
