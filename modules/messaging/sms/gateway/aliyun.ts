import { createHash, createHmac, randomUUID } from 'node:crypto'
import { askProvider, jsonOf, outcomeOfSilence, outcomeOfStatus } from '../../channel/ask-provider.ts'
import type { Outcome, Outgoing, Sender } from '../../channel/sender.ts'
import { inParts } from '../split-text.ts'
import type { KnownChannel } from '../../channel/settings/read-channel.ts'

const ALGORITHM = 'ACS3-HMAC-SHA256'
const sha = (text: string): string => createHash('sha256').update(text).digest('hex')
/** Percent-encoding as RFC 3986 has it. */
const encode = (text: string): string => encodeURIComponent(text).replaceAll(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)

export interface AliyunCall { host: string; action: string; version: string; query: Readonly<Record<string, string>>; at: Date; nonce: string; keyId: string; keySecret: string }

/** The headers and the query of a call of Alibaba Cloud's API, signed by its version 3 (ACS3-HMAC-SHA256; "V3 request structure and signature" of its documentation). */
export function signAliyun({ host, action, version, query, at, nonce, keyId, keySecret }: AliyunCall): { query: string; headers: Record<string, string> } {
  const told = Object.entries(query).map(([key, value]) => [encode(key), encode(value)] as const).sort(([a], [b]) => (a < b ? -1 : 1)).map((pair) => pair.join('=')).join('&')
  const headers: Record<string, string> = { host, 'x-acs-action': action, 'x-acs-content-sha256': sha(''), 'x-acs-date': at.toISOString().replace(/\.\d+Z$/, 'Z'), 'x-acs-signature-nonce': nonce, 'x-acs-version': version }
  const names = Object.keys(headers).sort()
  const canonical = ['POST', '/', told, ...names.map((name) => `${name}:${headers[name]}`), '', names.join(';'), headers['x-acs-content-sha256']].join('\n')
  const signature = createHmac('sha256', keySecret).update(`${ALGORITHM}\n${sha(canonical)}`).digest('hex')
  return { query: told, headers: { ...headers, authorization: `${ALGORITHM} Credential=${keyId},SignedHeaders=${names.join(';')},Signature=${signature}` } }
}

/** Alibaba's numbers are bare for the mainland, with the country's code elsewhere. */
const numberOf = (address: string): string => address.replaceAll(/\D/g, '').replace(/^86(?=1\d{10}$)/, '')

/** Faults after which another try makes sense: limits by number, no money left, too fast. */
const PASSING = /^(isv\.BUSINESS_LIMIT_CONTROL|isv\.AMOUNT_NOT_ENOUGH|isv\.OUT_OF_SERVICE|isv\.ACCOUNT_ABNORMAL|isv\.DAY_LIMIT_CONTROL|isv\.MONTH_LIMIT_CONTROL|Throttling)/
/** Faults of the service itself, which do not say whether the message went. */
const UNSURE = /^(isp\.|InternalError|ServiceUnavailable|SYSTEM_ERROR)/

export function outcomeOfAliyun(code: string | undefined, bizId: string | undefined): Outcome {
  if (code === 'OK') return { kind: 'sent', reference: bizId ?? null }
  const reason = `aliyun ${code ?? 'without a code'}`
  if (code === undefined || UNSURE.test(code)) return { kind: 'doubtful', reason }
  return PASSING.test(code) ? { kind: 'later', reason } : { kind: 'failed', reason, ...(code === 'isv.MOBILE_NUMBER_ILLEGAL' && { gone: true }) }
}

/** Sends text messages by Alibaba Cloud's SendSms: an approved signature and template with its values. */
export function openAliyun({ settings, secret }: KnownChannel<'aliyun'>): Sender {
  return {
    width: 8,
    async send({ id, address, approved, body, signature }: Outgoing): Promise<Outcome> {
      if (!approved) return { kind: 'failed', reason: 'aliyun needs-template' }
      const query = { PhoneNumbers: numberOf(address), SignName: signature ?? settings.signature, TemplateCode: approved.template, TemplateParam: JSON.stringify(Object.fromEntries(approved.fields.map((f) => [f.name, f.value]))), OutId: id }
      const url = new URL(settings.endpoint)
      const signed = signAliyun({ host: url.host, action: 'SendSms', version: '2017-05-25', query, at: new Date(), nonce: randomUUID(), keyId: settings.accessKeyId, keySecret: secret['accessKeySecret']! })
      try {
        const answer = await askProvider(`${url.origin}/?${signed.query}`, { headers: signed.headers })
        const said = jsonOf<{ Code?: string; BizId?: string }>(answer)
        return said?.Code ? inParts(outcomeOfAliyun(said.Code, said.BizId), `【${signature ?? settings.signature}】${body}`) : outcomeOfStatus(answer.status, 'aliyun')
      } catch (error) {
        return outcomeOfSilence(error, 'aliyun')
      }
    },
    close: () => Promise.resolve(),
  }
}
