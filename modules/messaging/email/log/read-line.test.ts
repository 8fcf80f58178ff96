import { expect, test } from 'vitest'
import { readLine } from './read-line.ts'

const postfix = (text: string): string => `Nov 22 17:04:11 mx postfix/${text}`

test.each([
  [postfix('cleanup[2114]: 4dFq8v3kZ9z1Yx: message-id=<guanxi-81@firm.example>'), { kind: 'named', queueId: '4dFq8v3kZ9z1Yx', messageId: '<guanxi-81@firm.example>', taken: false }],
  [postfix('qmgr[2107]: 4dFq8v3kZ9z1Yx: from=<hello+g81.0123456789ab@firm.example>, size=9213, nrcpt=1 (queue active)'), { kind: 'taken', queueId: '4dFq8v3kZ9z1Yx' }],
  [postfix('smtp[2116]: 4dFq8v3kZ9z1Yx: to=<lin@town.example>, relay=mx.town.example[192.0.2.7]:25, delay=0.93, delays=0.02/0.01/0.31/0.59, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 9C1F2A0B)'), { kind: 'delivered', to: 'lin@town.example', status: '2.0.0', said: '250 2.0.0 Ok: queued as 9C1F2A0B' }],
  [postfix('virtual[2117]: 9C1F2A0B11: to=<lin@town.test>, relay=virtual, delay=0.01, delays=0.01/0/0/0, dsn=2.0.0, status=sent (delivered to maildir)'), { kind: 'delivered', queueId: '9C1F2A0B11', said: 'delivered to maildir' }],
  [postfix('smtp[2116]: 9C1F2A0B11: to=<nobody@town.example>, relay=mx.town.example[192.0.2.7]:25, delay=0.2, delays=0/0/0.1/0.1, dsn=5.1.1, status=bounced (host mx.town.example[192.0.2.7] said: 550 5.1.1 <nobody@town.example>: Recipient address rejected: User unknown (in reply to RCPT TO command))'), { kind: 'bounced', status: '5.1.1', said: '550 5.1.1 <nobody@town.example>: Recipient address rejected: User unknown' }],
  [postfix('smtp[2116]: 9C1F2A0B11: to=<slow@town.example>, orig_to=<s@town.example>, relay=none, delay=30, delays=0/0/30/0, dsn=4.4.1, status=deferred (connect to mx.town.example[192.0.2.7]:25: Connection timed out)'), { kind: 'deferred', to: 'slow@town.example', status: '4.4.1' }],
  [postfix('smtp[2116]: 9C1F2A0B11: to=<lin@town.example>, relay=127.0.0.1[127.0.0.1]:10024, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 2.0.0 from MTA(smtp:[127.0.0.1]:10025): 250 2.0.0 Ok: queued as 4dFq8w)'), null],
  [postfix('qmgr[2107]: 4dFq8v3kZ9z1Yx: removed'), { kind: 'removed', queueId: '4dFq8v3kZ9z1Yx' }],
  ['4dFq8v3kZ9z1Yx: message-id=<guanxi-81@firm.example>', { kind: 'named', queueId: '4dFq8v3kZ9z1Yx' }],
  [postfix('smtpd[2110]: lost connection after DATA (0 bytes) from localhost[127.0.0.1]'), null],
  [postfix('smtpd[2110]: warning: hostname x does not resolve to address 192.0.2.9'), null],
  ['2026-11-22 17:04:11 1vMhKp-0000AB-1c <= hello@firm.example H=localhost (guanxi) [127.0.0.1] P=esmtp S=9213 id=guanxi-82@firm.example', { kind: 'named', queueId: '1vMhKp-0000AB-1c', messageId: '<guanxi-82@firm.example>', taken: true }],
  ['2026-11-22 17:04:12.123 +0800 [4711] 1vMhKp-00000000AbC-1cde => lin@town.example R=dnslookup T=remote_smtp H=mx.town.example [192.0.2.7] C="250 2.0.0 Ok: queued as 9C1F"', { kind: 'delivered', queueId: '1vMhKp-00000000AbC-1cde', to: 'lin@town.example', said: '250 2.0.0 Ok: queued as 9C1F' }],
  ['2026-11-22 17:04:12 1vMhKp-0000AB-1c => lin <lin@town.example> R=localuser T=maildir_home', { kind: 'delivered', to: 'lin@town.example' }],
  ['2026-11-22 17:04:12 1vMhKp-0000AB-1c ** nobody@town.example R=dnslookup T=remote_smtp H=mx.town.example [192.0.2.7]: SMTP error from remote mail server after RCPT TO:<nobody@town.example>: 550 5.1.1 No such user here', { kind: 'bounced', to: 'nobody@town.example', status: '5.1.1', said: '550 5.1.1 No such user here' }],
  ['2026-11-22 17:04:12 1vMhKp-0000AB-1c == slow@town.example R=dnslookup T=remote_smtp defer (110): Connection timed out', { kind: 'deferred', to: 'slow@town.example' }],
  ['2026-11-22 17:04:12 1vMhKp-0000AB-1c Completed', { kind: 'removed', queueId: '1vMhKp-0000AB-1c' }],
  ['2026-11-22 17:04:12 Start queue run: pid=4712', null],
])('%s', (line, told) => {
  if (told) expect(readLine(line)).toMatchObject(told)
  else expect(readLine(line)).toBeNull()
})
