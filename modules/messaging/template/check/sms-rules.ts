import type { Approved } from '../body.ts'
import { fault, type Found, warning } from './found.ts'

/** Carriers take two to twenty characters, without spaces and signs; not figures alone. */
const SIGNATURE = /^(?!\d+$)[\p{L}\p{N}]{2,20}$/u

/** The signature stands once, before the text, in the form that carriers register. */
export const checkSignature = (signature: string): Found[] => (signature === '' ? [warning('no-signature')] : SIGNATURE.test(signature) ? [] : [fault('signature-form', null, signature)])

/** Who writes 【…】 into the text as well signs twice, and carriers take the first one for the signature. */
export function checkBrackets(words: string, signature: string): Found[] {
  const [found] = words.match(/【[^】]*】/) ?? []
  if (found === undefined) return /[【】]/.test(words) ? [warning('brackets')] : []
  return [signature ? fault('signature-twice', null, found) : warning('brackets', null, found)]
}

/** Variables as the provider takes them: by name with Alibaba Cloud, 1, 2, … in their order with Tencent Cloud; none empty, none with a link, which both refuse. */
export function checkVariables(approved: Approved | null, provider: string | null): Found[] {
  const fields = approved?.fields ?? []
  const wrong = fields.find(({ name }, i) => (provider === 'tencent' ? name !== String(i + 1) : provider === 'aliyun' ? !/^[A-Za-z][A-Za-z0-9_]*$/.test(name) : false) || fields.findIndex((f) => f.name === name) !== i)
  const empty = fields.find((f) => !f.value.trim())
  const link = fields.find((f) => /https?:\/\/|www\./i.test(f.value))
  return [...(wrong ? [fault('variable-name', null, wrong.name)] : []), ...(empty ? [fault('variable-empty', null, empty.name)] : []), ...(link ? [warning('variable-link', null, link.name)] : [])]
}
