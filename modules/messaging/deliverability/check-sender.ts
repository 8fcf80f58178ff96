import { createPublicKey } from 'node:crypto'
import { Resolver } from 'node:dns/promises'
import { type MailSettings, readMailSettings } from '../email/mail-settings.ts'
import type { SenderCheck } from './contract.ts'

const PATIENCE_MS = 3000
type Check = SenderCheck['checks'][number]

/** Looks up what the DNS says of the domain that mail is sent from. */
export async function checkSender(settings: Pick<MailSettings, 'from' | 'dkim'> | null = readMailSettings(), servers: readonly string[] = [], patience = PATIENCE_MS): Promise<SenderCheck> {
  const domain = settings && /@([^\s>]+)/.exec(settings.from)?.[1]?.toLowerCase()
  if (!settings || !domain || !domain.includes('.')) return { domain: domain ?? null, checks: [] }
  const resolver = new Resolver({ timeout: patience, tries: 1 })
  if (servers.length) resolver.setServers(servers)
  const texts = async (name: string): Promise<string[]> => (await resolver.resolveTxt(name)).map((parts) => parts.join(''))
  const [spf, dmarc, mx, dkim] = await Promise.all([
    look('spf', domain, async () => said((await texts(domain)).find((t) => /^v=spf1\b/i.test(t)))),
    look('dmarc', `_dmarc.${domain}`, async () => said((await texts(`_dmarc.${domain}`)).find((t) => /^v=DMARC1\b/i.test(t)))),
    look('mx', domain, async () => said((await resolver.resolveMx(domain)).toSorted((a, b) => a.priority - b.priority).map((m) => m.exchange).join(', '))),
    settings.dkim ? checkKey(settings.dkim, texts) : Promise.resolve<Check>({ what: 'dkim', state: 'not-ours', name: domain, found: null }),
  ])
  return { domain, checks: [spf, dkim, dmarc, mx] }
}

type Seen = Pick<Check, 'state' | 'found'>
const said = (found: string | undefined): Seen => (found ? { state: 'ok', found: found.slice(0, 500) } : { state: 'missing', found: null })

/** Whether the key that is published is the one that we sign with. */
function checkKey({ domainName, keySelector, privateKey }: NonNullable<MailSettings['dkim']>, texts: (name: string) => Promise<string[]>): Promise<Check> {
  const name = `${keySelector}._domainkey.${domainName}`
  return look('dkim', name, async () => {
    const found = (await texts(name)).find((t) => /\bp=/.test(t))
    const published = found && /\bp=([^;]*)/.exec(found)?.[1]?.replaceAll(/\s+/g, '')
    if (!found || !published) return { state: 'missing', found: found ?? null }
    return { state: published === createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64') ? 'ok' : 'different', found: found.slice(0, 500) }
  })
}

/** No such name is an answer; silence or a refusal of the server is none. */
async function look(what: Check['what'], name: string, find: () => Promise<Seen>): Promise<Check> {
  try {
    return { what, name, ...(await find()) }
  } catch (error) {
    return { what, name, state: ['ENOTFOUND', 'ENODATA'].includes((error as { code?: string }).code ?? '') ? 'missing' : 'no-answer', found: null }
  }
}
