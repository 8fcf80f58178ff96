import { buffer } from 'node:stream/consumers'
import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { LabelSheet, labelSheets, placeOf } from '../label-sheet.ts'
import { labelsPdf } from './write-labels.ts'
import { lettersPdf } from './write-letters.ts'

const head = { from: { name: '青城茶业', address: '成都市一环路 1 号' }, language: 'zh-CN', zone: 'Asia/Shanghai', now: new Date('2026-11-22T08:00:00Z') }
const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0

/** What a reader can copy out of a PDF: the characters that its fonts' maps to Unicode name. */
function charactersIn(pdf: Buffer): string {
  const streams = [...pdf.toString('latin1').matchAll(/stream\n([\s\S]*?)\nendstream/g)].flatMap(([, said]) => { try { return [inflateSync(Buffer.from(said!, 'latin1')).toString('latin1')] } catch { return [] } })
  return streams.filter((s) => s.includes('beginbfrange') || s.includes('beginbfchar')).flatMap((s) => [...s.matchAll(/<([0-9a-f]+)>/gi)].map(([, hex]) => Buffer.from(hex!.padStart(4, '0'), 'hex').swap16().toString('utf16le'))).join('')
}

test('letters hold their characters, simplified and traditional; a long one goes on, a sign that no font has is marked', async () => {
  const pdf = await buffer(lettersPdf([{ to: ['610031', '成都市青羊区', '林晓棠 收'], subject: '周六茶会', body: '晓棠您好，😀𠮷' }, { to: ['臺北市大安區', '林曉棠 啟'], subject: null, body: '顧客您好。\n'.repeat(120) }], head))
  expect([pdf.subarray(0, 5).toString(), pages(pdf) > 3, pdf.length < 400_000]).toEqual(['%PDF-', true, true])
  const said = charactersIn(pdf)
  expect([...'青城茶业晓棠臺灣顧客啟〓'].filter((c) => !said.includes(c))).toEqual(['灣'])
})

test('labels fill their sheets from where one was begun; each stands where its sheet has it', async () => {
  const pdf = await buffer(labelsPdf(Array.from({ length: 20 }, (_, i) => ['610031', `成都市一环路 ${i} 号${'很长'.repeat(i * 4)}`, '林晓棠 收']), labelSheets.L7160, 5))
  expect(pages(pdf)).toBe(2)
  expect([placeOf(labelSheets.L7160, 0), placeOf(labelSheets.L7160, 4), placeOf(labelSheets.L7163, 15)]).toEqual([{ page: 0, x: 7.2, y: 15.1 }, { page: 0, x: 73.2, y: 53.2 }, { page: 1, x: 106.25, y: 15.1 }])
  expect(Object.values(labelSheets).map((s) => LabelSheet.safeParse(s).success)).toEqual([true, true, true, true])
  expect(LabelSheet.safeParse({ ...labelSheets['3x8'], width: 80 }).success).toBe(false)
})
