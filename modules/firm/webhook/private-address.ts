import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'

/** Addresses that lead into the firm's own network or machine (RFC 1918, 6890, 4193, link-local, metadata services). */
const inside = new BlockList()
for (const [net, bits] of [['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['224.0.0.0', 3]] as const) inside.addSubnet(net, bits)
for (const [net, bits] of [['::', 127], ['64:ff9b::', 96], ['fc00::', 7], ['fe80::', 10], ['ff00::', 8]] as const) inside.addSubnet(net, bits, 'ipv6')

/** Whether an IP address is private. IPv4 within IPv6 counts as what it holds. */
export function isPrivate(address: string): boolean {
  const held = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (held) return isPrivate(held)
  return inside.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}

/** The address to connect to, asked once and then used, so that a name cannot lead elsewhere between the check and the call. Null where every address is private. */
export async function publicAddress(host: string, privateAllowed: boolean): Promise<{ address: string; family: number } | null> {
  const bare = host.replace(/^\[|\]$/g, '')
  const found = isIP(bare) ? [{ address: bare, family: isIP(bare) }] : await lookup(bare, { all: true })
  return found.find((f) => privateAllowed || !isPrivate(f.address)) ?? null
}
