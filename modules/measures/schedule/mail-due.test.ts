import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { letterOf, openPost, type Post } from '#test/post.ts'
import { createAnalysis } from '../analysis/write-analysis.ts'
import { AnalysisInput } from '../contract.ts'
import { openStage, type Stage } from '../testing/stage.ts'
import { getSchedule, putSchedule } from './keep-schedule.ts'
import { run } from './mail-due.ts'

let stage: Stage
let post: Post
beforeAll(async () => {
  stage = await openStage()
  post = await openPost()
  process.env.SMTP_URL = post.url
  process.env.BASE_URL = 'https://crm.example.com/'
})
afterAll(async () => {
  delete process.env.SMTP_URL
  delete process.env.BASE_URL
  await post.close()
  await stage.close()
})

const at = (now: string) => run({ db: stage.db, now: new Date(now), log: pino({ level: 'silent' }), signal: new AbortController().signal })
const read = () => post.letters.splice(0).map(letterOf)
const part = (letter: ReturnType<typeof letterOf>, type: string): string => letter.parts.find((p) => p.type === type)!.text
const member = (who: 'guoYating' | 'liNa' | 'wuShen') => stage.actors[who].memberId!

test('each recipient gets the table within their own rights, once, and whom the server refused is tried again', async () => {
  const { id } = await stage.as('guoYating', (c) => createAnalysis(c, AnalysisInput.parse({ name: '产品<周报>', query: { measures: ['lines.revenue'], rows: [{ by: 'product' }] }, shared: true })))
  const schedule = await stage.as('guoYating', (c) => putSchedule(c, id, { every: 'week', on: 1, at: '08:30', memberIds: [member('guoYating'), member('liNa'), member('wuShen')] }))
  expect(schedule).toMatchObject({ nextAt: '2026-11-23T00:30:00Z', at: '08:30', problem: null })
  await at('2026-11-23T00:29:00Z')
  expect(post.letters).toEqual([])

  post.refuse('lina@example.com')
  await at('2026-11-23T00:30:00Z')
  post.refuse(null)
  await at('2026-11-23T00:31:00Z')
  const [all, own, ...more] = read()
  expect(more).toEqual([])
  expect([all!.to, own!.to]).toEqual(['guoyating@example.com', 'lina@example.com'])
  expect(all!.subject).toBe('产品<周报> · 2026-11-23')
  expect(part(all!, 'text/html')).toContain('产品&lt;周报&gt;')
  expect(part(all!, 'text/html')).toContain(`href="https://crm.example.com/insight/analysis?saved=${id}"`)
  expect(part(all!, 'text/plain')).toMatch(/=茶杯\t1,050/)
  const csv = (mail: typeof all) => part(mail!, 'text/csv').replace('\ufeff', '').trim().split('\r\n')
  expect(csv(all)).toEqual(['产品,产品净销售额', "'=茶杯,1050.00", '明前茶,170.00', '合计,1220.00'])
  expect(csv(own)[0]).toBe('产品,产品净销售额')
  expect(csv(own).join()).not.toMatch(/1050|1220/)

  await at('2026-11-23T00:40:00Z')
  expect(post.letters).toEqual([])
  const { schedule: after } = await stage.as('guoYating', (c) => getSchedule(c, id))
  expect(after).toMatchObject({ nextAt: '2026-11-30T00:30:00Z', problem: null })
})

test('whoever may not mail any more mails nothing, and where no server is set the schedule says so', async () => {
  const { id } = await stage.as('zhaoLei', (c) => createAnalysis(c, AnalysisInput.parse({ name: '日报', query: { measures: ['parties.count'] } })))
  const put = () => stage.as('zhaoLei', (c) => putSchedule(c, id, { every: 'day', on: 1, at: '06:00', memberIds: [member('guoYating')] }))
  const problem = async () => (await stage.as('zhaoLei', (c) => getSchedule(c, id))).schedule!.problem
  await put()
  process.env.SMTP_URL = ''
  delete process.env.SMTP_URL
  await at('2026-11-22T22:00:00Z')
  expect(await problem()).toBe('no-server')
  process.env.SMTP_URL = post.url
  await stage.owner.query("update people.member_role set role_id = (select id from people.role where code = 'sales') where member_id = $1", [stage.actors.zhaoLei.memberId])
  await at('2026-11-23T22:00:00Z')
  expect(post.letters).toEqual([])
  expect(await problem()).toBe('not-allowed')
})
