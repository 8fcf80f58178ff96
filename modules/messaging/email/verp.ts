import { createHmac, timingSafeEqual } from 'node:crypto'

const MARK = 'g'
const LENGTH = 12

const sealOf = (key: Buffer, id: string): string => createHmac('sha256', key).update(`verp ${id}`).digest('hex').slice(0, LENGTH)

/** The address that a message comes back to where it cannot be delivered: `bounces+g17.3fa9…@example.com`. Its seal keeps strangers from bouncing what never went out. */
export function returnPathOf(key: Buffer, mailbox: string, id: string): string {
  const at = mailbox.lastIndexOf('@')
  return `${mailbox.slice(0, at)}+${MARK}${id}.${sealOf(key, id)}${mailbox.slice(at)}`
}

/** The message whose return path an address is; null where it is none of ours. */
export function readReturnPath(key: Buffer, address: string): string | null {
  const [, id, seal] = /\+g(\d{1,19})\.([0-9a-f]{12})@/i.exec(address) ?? []
  return id && seal && timingSafeEqual(Buffer.from(sealOf(key, id)), Buffer.from(seal.toLowerCase())) ? id : null
}
