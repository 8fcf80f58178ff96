import { POINTS, printable, type Document } from '#modules/messaging/api.ts'
import type { Evaluation } from '#modules/experiments/contract.ts'
import type { Campaign } from '../campaign/contract.ts'
import type en from '../messages/web.en.ts'
import type { CampaignResult } from '../result/contract.ts'
import { tellResult } from '../result/tell-result.ts'
import type { ReportWriting } from './writing.ts'

/** What a report is written from. */
export interface Reported { campaign: Campaign; result: CampaignResult; t: typeof en; f: ReportWriting }

const mm = (n: number): number => n * POINTS
const [LEFT, WIDTH] = [mm(20), mm(170)]
const [INK, SOFT, LINE, BLUE] = ['#1a1a1a', '#5f6368', '#c9ccd1', '#2f5597']

/** Draws the report on one page of A4: what it was to bring about, what worked in words, then effects, money, the course of the messages and the rules of attribution beside the truth. */
export function drawReport(doc: Document, told: Reported): void {
  const { campaign: c, result, t, f } = told
  doc.addPage({ size: 'A4', margins: { top: mm(16), bottom: mm(12), left: LEFT, right: mm(20) } })
  doc.fillColor(SOFT).fontSize(9).text(printable(doc, `${t.result.report} · ${t.result.asOf(f.moment(result.at))} · ${result.whole ? t.result.whole : t.result.part}`), LEFT, mm(14), { width: WIDTH })
  doc.fillColor(INK).fontSize(20).text(printable(doc, c.name), { width: WIDTH })
  if (c.goal) doc.fillColor(SOFT).fontSize(10.5).text(printable(doc, c.goal), { width: WIDTH })
  const facts = [c.segments.map((s) => s.name).join(t.listing), `${t.plan.measure} ${t.measures[c.measure]}`, `${f.day(result.from)} – ${f.day(result.to)}`, c.owner.name]
  doc.moveDown(0.3).fillColor(SOFT).fontSize(9).text(printable(doc, facts.filter(Boolean).join(' · ')), { width: WIDTH })
  heading(doc, t.parts.result)
  doc.fontSize(11).fillColor(INK).list(tellResult(t, result, c.measure, f).map((line) => printable(doc, line)), LEFT, doc.y, { width: WIDTH, bulletRadius: 1.4, textIndent: 10, bulletIndent: 4, lineGap: 3 })
  doc.fontSize(9).fillColor(SOFT).text(printable(doc, result.against ? t.result.against[result.against] : t.result.noControl), LEFT, doc.y + 2, { width: WIDTH })
  effects(doc, told)
  money(doc, told)
  bars(doc, t.result.funnel, (['asked', 'sent', 'delivered', 'opened', 'clicked', 'replied', 'bought'] as const).map((step) => ({ name: t.result.steps[step], value: result.funnel[step], said: f.number(result.funnel[step]) })))
  const truth = result.evaluations.find((e) => e.outcome === 'revenue')?.inAll
  if (truth && result.attribution.some((a) => a.revenue > 0)) bars(doc, t.result.attribution, [{ key: 'truth', revenue: truth.value }, ...result.attribution.map((a) => ({ key: a.rule as string, revenue: a.revenue }))].map(({ key, revenue }) => ({ name: t.result.rules[key]!, value: revenue, said: f.money(revenue, result.currency), strong: key === 'truth' })))
}

function heading(doc: Document, text: string): void {
  doc.moveDown(0.9).fontSize(12).fillColor(BLUE).text(printable(doc, text), LEFT, doc.y, { width: WIDTH })
  doc.moveTo(LEFT, doc.y + 1).lineTo(LEFT + WIDTH, doc.y + 1).lineWidth(0.5).stroke(LINE)
  doc.y += 5
}

/** A row of cells side by side; the first to the left, the others to the right. */
function row(doc: Document, cells: readonly string[], { soft = false } = {}): void {
  const [y, first, other] = [doc.y, WIDTH * 0.2, (WIDTH * 0.8) / (cells.length - 1)]
  doc.fontSize(9).fillColor(soft ? SOFT : INK)
  cells.forEach((cell, i) => doc.text(printable(doc, cell), LEFT + (i ? first + (i - 1) * other : 0), y, { width: i ? other - 4 : first, align: i ? 'right' : 'left', lineBreak: false, ellipsis: true }))
  doc.y = y + 14
}

function effects(doc: Document, { result, t, f }: Reported): void {
  if (!result.evaluations.length) return
  const r = t.result
  heading(doc, r.truth)
  row(doc, [r.outcome, r.treated, r.control, r.difference, r.interval], { soft: true })
  const write = (e: Evaluation, value: number): string => (e.outcome === 'conversion' ? f.percent(value, 1) : f.money(value, result.currency))
  for (const e of result.evaluations) row(doc, [t.measures[e.outcome], `${write(e, e.treated.mean)} (${f.number(e.treated.parties)})`, `${write(e, e.control.mean)} (${f.number(e.control.parties)})`, e.perParty ? write(e, e.perParty.value) : '', e.perParty ? `${write(e, e.perParty.lower)} – ${write(e, e.perParty.upper)}` : ''])
  doc.fontSize(8).fillColor(SOFT).text(printable(doc, r.truthDefinition(result.days)), LEFT, doc.y, { width: WIDTH })
}

function money(doc: Document, { result: { cost, roi, paybackDays, currency }, t, f }: Reported): void {
  const r = t.result
  const amount = (value: string): string => f.money(Number(value), currency)
  heading(doc, r.money)
  row(doc, [`${r.cost} ${amount(cost.total)}`, `${r.planned} ${amount(cost.planned)}`, `${r.messages} ${amount(cost.messages)}`, `${r.offers} ${amount(cost.offers)}`])
  if (roi) row(doc, [`${r.roi} ${f.percent(roi.value)}`, `${f.percent(roi.lower)} – ${f.percent(roi.upper)}`, `${r.payback} ${paybackDays === null ? r.notYet : r.days(paybackDays)}`])
}

interface Bar { name: string; value: number; said: string; strong?: boolean }

function bars(doc: Document, title: string, all: readonly Bar[]): void {
  const most = Math.max(1, ...all.map((b) => b.value))
  heading(doc, title)
  for (const { name, value, said, strong = false } of all) {
    const y = doc.y
    doc.fontSize(9).fillColor(INK).text(printable(doc, name), LEFT, y, { width: WIDTH * 0.24, lineBreak: false, ellipsis: true })
    doc.rect(LEFT + WIDTH * 0.25, y + 2, Math.max(0.5, (WIDTH * 0.55 * Math.max(0, value)) / most), 7).fill(strong || all.every((b) => !b.strong) ? BLUE : LINE)
    doc.fillColor(INK).text(printable(doc, said), LEFT + WIDTH * 0.82, y, { width: WIDTH * 0.18, align: 'right', lineBreak: false })
    doc.y = y + 13
  }
}
