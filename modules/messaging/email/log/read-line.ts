/** What a mail server's log tells of one mail in its queue: which it is, that it was taken, what became of it at a recipient's, that it is done. */
export type LogEvent =
  | { kind: 'named'; queueId: string; messageId: string; taken: boolean }
  | { kind: 'taken' | 'removed'; queueId: string }
  | { kind: 'delivered' | 'bounced' | 'deferred'; queueId: string; to: string; status: string | null; said: string }

const MOST_SAID = 500
const postfix = /(?:^|\]: )([0-9A-Za-z]{6,20}): (.+)$/
const exim = /(?:^|\s)(\w{6}-\w{6,11}-\w{2,4}) (<=|=>|->|\*\*|==|Completed)(?:\s(.*))?$/
const statuses = { sent: 'delivered', bounced: 'bounced', deferred: 'deferred' } as const

/** Reads a line of Postfix's or Exim's log, with or without what a logger writes before it; null where it tells nothing of a mail's way. */
export function readLine(line: string): LogEvent | null {
  const [, id, sign, rest = ''] = exim.exec(line) ?? []
  if (id && sign) return readExim(id, sign, rest)
  const [, queueId, said] = postfix.exec(line) ?? []
  return queueId && said ? readPostfix(queueId, said) : null
}

function readPostfix(queueId: string, text: string): LogEvent | null {
  if (text === 'removed') return { kind: 'removed', queueId }
  if (text.endsWith('(queue active)')) return { kind: 'taken', queueId }
  const named = /^message-id=(<[^>]+>)/.exec(text)
  if (named) return { kind: 'named', queueId, messageId: named[1]!, taken: false }
  const [, to, relay, dsn, status, why] = /^to=<([^>]*)>, .*?relay=([^,]+), .*?dsn=([\d.]+), status=(sent|bounced|deferred) \((.*)\)$/.exec(text) ?? []
  if (!to || !status) return null
  /* Handed to a filter on the same machine, which hands it back under another number. */
  if (status === 'sent' && /^(127\.|localhost|\[?::1)/.test(relay!) && /queued as/i.test(why!)) return null
  return { kind: statuses[status as keyof typeof statuses], queueId, to, status: dsn!, said: serverWords(why!) }
}

function readExim(queueId: string, sign: string, text: string): LogEvent | null {
  if (sign === 'Completed') return { kind: 'removed', queueId }
  if (sign === '<=') {
    const messageId = /\bid=(\S+)/.exec(text)?.[1]
    return messageId ? { kind: 'named', queueId, messageId: `<${messageId}>`, taken: true } : null
  }
  const to = /^(?:\S+ )?<([^>]+)>/.exec(text)?.[1] ?? /^(\S+?):?(?=\s|$)/.exec(text)?.[1]
  if (!to) return null
  const said = (/\bC="([^"]*)"/.exec(text)?.[1] ?? /: (.*)$/.exec(text)?.[1] ?? text).slice(0, MOST_SAID)
  return { kind: sign === '**' ? 'bounced' : sign === '==' ? 'deferred' : 'delivered', queueId, to, status: statusIn(said), said: serverWords(said) }
}

const statusIn = (text: string): string | null => /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(text)?.[0] ?? null

/** The other server's own words, without those of the one that wrote the log. */
const serverWords = (text: string): string => (/\bsaid: (.*?)(?: \(in reply to .*)?$/.exec(text)?.[1] ?? /: ([245]\d\d[ -].*)$/.exec(text)?.[1] ?? text).slice(0, MOST_SAID)
