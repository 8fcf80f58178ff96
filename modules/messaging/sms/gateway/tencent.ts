import { createHash, createHmac } from 'node:crypto'
import { askProvider, jsonOf, outcomeOfSilence, outcomeOfStatus } from '../../channel/ask-provider.ts'
import type { Outcome, Outgoing, Sender } from '../../channel/sender.ts'
import { inParts } from '../split-text.ts'
import type { KnownChannel } from '../../channel/settings/read-channel.ts'

const ALGORITHM = 'TC3-HMAC-SHA256'
const SIGNED = 'content-type;host;x-tc-action'
const TYPE = 'application/json; charset=utf-8'
const sha = (text: string): string => createHash('sha256').update(text).digest('hex')
const keyed = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

export interface TencentCall { host: string; service: string; action: string; version: string; region: string; payload: string; at: Date; secretId: string; secretKey: string }

/** The headers of a call of Tencent Cloud's API 3.0, signed by TC3-HMAC-SHA256 ("Signature v3" of its documentation). */
export function signTencent({ host, service, action, version, region, payload, at, secretId, secretKey }: TencentCall): Record<string, string> {
  const seconds = Math.floor(at.getTime() / 1000)
  const day = new Date(seconds * 1000).toISOString().slice(0, 10)
  const canonical = `POST\n/\n\ncontent-type:${TYPE}\nhost:${host}\nx-tc-action:${action.toLowerCase()}\n\n${SIGNED}\n${sha(payload)}`
  const scope = `${day}/${service}/tc3_request`
  const signing = keyed(keyed(keyed(`TC3${secretKey}`, day), service), 'tc3_request')
  const signature = keyed(signing, `${ALGORITHM}\n${seconds}\n${scope}\n${sha(canonical)}`).toString('hex')
  return {
    authorization: `${ALGORITHM} Credential=${secretId}/${scope}, SignedHeaders=${SIGNED}, Signature=${signature}`,
    'content-type': TYPE, host, 'x-tc-action': action, 'x-tc-version': version, 'x-tc-timestamp': String(seconds), 'x-tc-region': region,
  }
}

const numberOf = (address: string): string => {
  const digits = address.replaceAll(/\D/g, '')
  return /^1\d{10}$/.test(digits) ? `+86${digits}` : `+${digits}`
}

const PASSING = /^(LimitExceeded|RequestLimitExceeded|FailedOperation\.InsufficientBalance)/
const UNSURE = /^InternalError/

export function outcomeOfTencent(code: string | undefined, serial: string | undefined): Outcome {
  if (code === 'Ok') return { kind: 'sent', reference: serial || null }
  const reason = `tencent ${code ?? 'without a code'}`
  if (code === undefined || UNSURE.test(code)) return { kind: 'doubtful', reason }
  return PASSING.test(code) ? { kind: 'later', reason } : { kind: 'failed', reason, ...(code === 'InvalidParameterValue.IncorrectPhoneNumber' && { gone: true }) }
}

interface Answer { Response?: { Error?: { Code?: string }; SendStatusSet?: { Code?: string; SerialNo?: string }[] } }

/** Sends text messages by Tencent Cloud's SendSms: an approved signature and template with its values in their order. */
export function openTencent({ settings, secret }: KnownChannel<'tencent'>): Sender {
  return {
    width: 8,
    async send({ id, address, approved, body, signature }: Outgoing): Promise<Outcome> {
      if (!approved) return { kind: 'failed', reason: 'tencent needs-template' }
      const payload = JSON.stringify({ PhoneNumberSet: [numberOf(address)], SmsSdkAppId: settings.sdkAppId, SignName: signature ?? settings.signature, TemplateId: approved.template, TemplateParamSet: approved.fields.map((f) => f.value), SessionContext: id })
      const { host, origin } = new URL(settings.endpoint)
      try {
        const answer = await askProvider(`${origin}/`, { headers: signTencent({ host, service: 'sms', action: 'SendSms', version: '2021-01-11', region: settings.region, payload, at: new Date(), secretId: settings.secretId, secretKey: secret['secretKey']! }), body: payload })
        const said = jsonOf<Answer>(answer)?.Response
        const status = said?.SendStatusSet?.[0]
        return said?.Error?.Code ? outcomeOfTencent(said.Error.Code, undefined) : status?.Code ? inParts(outcomeOfTencent(status.Code, status.SerialNo), `【${signature ?? settings.signature}】${body}`) : outcomeOfStatus(answer.status, 'tencent')
      } catch (error) {
        return outcomeOfSilence(error, 'tencent')
      }
    },
    close: () => Promise.resolve(),
  }
}
