import { createHash, createHmac } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import type { Outgoing } from '../../channel/sender.ts'
import { type Asked, startProvider } from '../../testing/provider-server.ts'
import { openAliyun, signAliyun } from './aliyun.ts'
import { openTencent, signTencent } from './tencent.ts'

const closing: (() => Promise<void>)[] = []
afterAll(async () => { for (const close of closing) await close() })

const message = (address: string): Outgoing => ({ id: '17', partyId: '1', address, name: '林晓棠', subject: null, body: '', html: null, purpose: 'marketing', language: 'zh-CN', signature: null, approved: { template: 'SMS_1', url: '', fields: [{ name: 'name', value: '林晓棠 & co' }, { name: 'day', value: '周六' }] } })
const sha = (said: string) => createHash('sha256').update(said).digest('hex')

test('signatures are those that both clouds publish for their examples', () => {
  expect(signAliyun({ host: 'ecs.cn-shanghai.aliyuncs.com', action: 'RunInstances', version: '2014-05-26', query: { ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd', RegionId: 'cn-shanghai' }, at: new Date('2023-10-26T10:22:32Z'), nonce: '3156853299f313e23d1673dc12e1703d', keyId: 'YourAccessKeyId', keySecret: 'YourAccessKeySecret' }).headers['authorization'])
    .toMatch(/Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0$/)
  const tencent = (secretKey: string) => signTencent({ host: 'cvm.tencentcloudapi.com', service: 'cvm', action: 'DescribeInstances', version: '2017-03-12', region: 'ap-guangzhou', payload: '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}', at: new Date(1_551_113_065_000), secretId: 'x', secretKey })['authorization']
  expect(tencent('Gu5t9xGARNpq86cd98joQYCN3*******')).toMatch(/Signature=be4f67d323c78ab9acb7395e43c0dbcf822a9cfac32fea2449a7bc7726b770a3$/)
  expect(tencent('********************************')).toMatch(/Signature=10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f$/)
})

/** Alibaba's gate, from its documentation: the signature is made anew from what came over the line. */
function passesAliyun({ method, headers, query, body }: Asked): boolean {
  const [, names = '', signature = ''] = /SignedHeaders=([^,]+),Signature=(\w+)/.exec(headers.authorization ?? '') ?? []
  const told = [...query].map(([k, v]) => `${encodeURIComponent(k)}=${encodeURIComponent(v)}`).sort().join('&')
  const canonical = `${method}\n/\n${told}\n${names.split(';').map((n) => `${n}:${String(headers[n])}\n`).join('')}\n${names}\n${sha(body)}`
  return headers['x-acs-content-sha256'] === sha(body) && createHmac('sha256', 'right').update(`ACS3-HMAC-SHA256\n${sha(canonical)}`).digest('hex') === signature
}

test('Alibaba: signed, told by name, and each of its answers is what it means', async () => {
  const answers: Record<string, object | number | 'hang up'> = {
    13800000001: { Code: 'OK', BizId: '9006' }, 13800000002: { Code: 'isv.BUSINESS_LIMIT_CONTROL' }, 13800000003: { Code: 'isv.MOBILE_NUMBER_ILLEGAL' }, 13800000004: { Code: 'isp.SYSTEM_ERROR' }, 13800000005: 'hang up', 13800000006: 502, 13800000007: 503,
  }
  const provider = await startProvider((asked) => (passesAliyun(asked) ? answers[asked.query.get('PhoneNumbers')!]! : { Code: 'SignatureDoesNotMatch' }))
  closing.push(provider.close)
  const open = (keySecret: string, url = provider.url) => openAliyun({ settings: { provider: 'aliyun', endpoint: url, accessKeyId: 'AK', signature: '青城茶业' }, secret: { accessKeySecret: keySecret }, callback: null })
  const kinds = []
  for (const n of [1, 2, 3, 4, 5, 6, 7]) kinds.push((await open('right').send(message(`+86 1380000000${n}`))).kind)
  expect(kinds).toEqual(['sent', 'later', 'failed', 'doubtful', 'doubtful', 'doubtful', 'later'])
  expect(Object.fromEntries(provider.asked[0]!.query)).toEqual({ PhoneNumbers: '13800000001', SignName: '青城茶业', TemplateCode: 'SMS_1', TemplateParam: '{"name":"林晓棠 & co","day":"周六"}', OutId: '17' })
  expect(await open('wrong').send(message('13800000001'))).toEqual({ kind: 'failed', reason: 'aliyun SignatureDoesNotMatch' })
  expect(await open('right', 'http://127.0.0.1:1').send(message('13800000001'))).toEqual({ kind: 'later', reason: 'aliyun ECONNREFUSED' })
  expect(await open('right').send({ ...message('13800000001'), approved: null })).toEqual({ kind: 'failed', reason: 'aliyun needs-template' })
})

function passesTencent({ headers, body }: Asked): boolean {
  const [, day = '', signature = ''] = /Credential=[^/]+\/([\d-]+)\/sms\/tc3_request, SignedHeaders=content-type;host;x-tc-action, Signature=(\w+)/.exec(headers.authorization ?? '') ?? []
  const canonical = ['POST', '/', '', `content-type:${headers['content-type']}`, `host:${headers.host}`, `x-tc-action:${String(headers['x-tc-action']).toLowerCase()}`, '', 'content-type;host;x-tc-action', sha(body)].join('\n')
  const key = ['sms', 'tc3_request'].reduce((k, part) => createHmac('sha256', k).update(part).digest(), createHmac('sha256', 'TC3right').update(day).digest())
  return createHmac('sha256', key).update(`TC3-HMAC-SHA256\n${String(headers['x-tc-timestamp'])}\n${day}/sms/tc3_request\n${sha(canonical)}`).digest('hex') === signature
}

test('Tencent: signed, values in their order, and each of its answers is what it means', async () => {
  const status = (Code: string) => ({ Response: { SendStatusSet: [{ Code, SerialNo: Code === 'Ok' ? '2640' : '' }] } })
  const answers: Record<string, object> = { '+8613800000001': status('Ok'), '+8613800000002': status('LimitExceeded.PhoneNumberThirtySecondLimit'), '+8613800000003': status('InvalidParameterValue.IncorrectPhoneNumber'), '+8613800000004': { Response: { Error: { Code: 'InternalError.Timeout' } } } }
  const provider = await startProvider((asked) => (passesTencent(asked) ? answers[(JSON.parse(asked.body) as { PhoneNumberSet: string[] }).PhoneNumberSet[0]!]! : { Response: { Error: { Code: 'AuthFailure.SignatureFailure' } } }))
  closing.push(provider.close)
  const open = (secretKey: string) => openTencent({ settings: { provider: 'tencent', endpoint: provider.url, region: 'ap-guangzhou', secretId: 'ID', sdkAppId: '1400', signature: '青城茶业' }, secret: { secretKey }, callback: null })
  const outcomes = []
  for (const n of [1, 2, 3, 4]) outcomes.push(await open('right').send(message(`1380000000${n}`)))
  expect(outcomes).toEqual([{ kind: 'sent', reference: '2640' }, { kind: 'later', reason: 'tencent LimitExceeded.PhoneNumberThirtySecondLimit' }, { kind: 'failed', reason: 'tencent InvalidParameterValue.IncorrectPhoneNumber', gone: true }, { kind: 'doubtful', reason: 'tencent InternalError.Timeout' }])
  expect(JSON.parse(provider.asked[0]!.body)).toMatchObject({ TemplateId: 'SMS_1', TemplateParamSet: ['林晓棠 & co', '周六'], SessionContext: '17', SignName: '青城茶业' })
  expect(await open('wrong').send(message('13800000001'))).toEqual({ kind: 'failed', reason: 'tencent AuthFailure.SignatureFailure' })
})
