import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { classifyFailure } from './classify-failure.ts'
import { readReport } from './read-report.ts'

const crlf = (text: string): string => text.replaceAll('\n', '\r\n')
const read = async (text: string) => readReport(await PostalMime.parse(crlf(text)))
const report = (head: string, status: string, returned = 'Message-ID: <guanxi-81@firm.example>\nSubject: 课程时间\n', type = 'text/rfc822-headers') => `${head}
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain; charset=utf-8

Your message did not get through.

--b
Content-Type: message/delivery-status

${status}

--b
Content-Type: ${type}

${returned}
--b--
`

const postfix = report(`From: MAILER-DAEMON@mx.firm.example (Mail Delivery System)
To: bounces+g81.0123456789ab@firm.example
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied`, `Reporting-MTA: dns; mx.firm.example
X-Postfix-Queue-ID: 4XyZ
Arrival-Date: Sun, 22 Nov 2026 09:00:00 +0800 (CST)

Final-Recipient: rfc822; nobody@shop.example
Original-Recipient: rfc822;nobody@shop.example
Action: failed
Status: 5.1.1
Remote-MTA: dns; mx.shop.example
Diagnostic-Code: smtp; 550 5.1.1 <nobody@shop.example>: Recipient address
    rejected: User unknown in virtual mailbox table`)

const exim = `From: Mail Delivery System <Mailer-Daemon@relay.example>
To: bounces@firm.example
Subject: Mail delivery failed: returning message to sender
X-Failed-Recipients: old.address@shop.example
Auto-Submitted: auto-replied
Content-Type: text/plain; charset=us-ascii

A message that you sent has not reached its recipient. This is for good.

  old.address@shop.example
    host mx.shop.example [192.0.2.7]
    SMTP error from remote mail server after RCPT TO:<old.address@shop.example>:
    550 No such user here

------ The message's head follows ------
Message-ID: <guanxi-82@firm.example>
`

const exchange = report(`From: <postmaster@corp.example>
To: <hello@firm.example>
Subject: Undeliverable: =?utf-8?B?6K++56iL5pe26Ze0?=
X-MS-Exchange-Message-Is-Ndr:`, `Reporting-MTA: dns;EX01.corp.example
Received-From-MTA: dns;mx.firm.example

Final-recipient: RFC822;zhang.san@corp.example
Action: failed
Status: 5.2.2
Diagnostic-Code: smtp;554 5.2.2 mailbox full; STOREDRV.Deliver; mailbox over quota`, 'From: hello@firm.example\nMessage-ID: <guanxi-83@firm.example>\n\n周六见', 'message/rfc822')

const qq = `From: "=?utf-8?B?6YKu566x57O757uf?=" <PostMaster@qq.com>
To: hello@firm.example
Subject: =?utf-8?B?57O757uf6YCA5L+h?=
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: 8bit

<html><body><p>抱歉，您的邮件没有送到，已退回。</p><p>收件人 100200300@qq.com 的邮箱不存在，邮件无法送达。</p>
<p>对方服务器回复：550 Mailbox not found.</p><pre>Message-ID: &lt;guanxi-84@firm.example&gt;</pre></body></html>
`

const netease = report(`From: Postmaster@163.com
To: bounces+g85.0123456789ab@firm.example
Subject: =?utf-8?B?57O757uf6YCA5L+h?=`, `Reporting-MTA: dns; m12-11.163.com

Final-Recipient: rfc822; somebody@163.com
Action: failed
Status: 5.0.0
Diagnostic-Code: smtp; 554 DT:SPM 邮件被反垃圾系统拦截`)

const delayed = report('From: MAILER-DAEMON@mx.firm.example\nTo: bounces@firm.example\nSubject: Delayed Mail', `Reporting-MTA: dns; mx.firm.example

Final-Recipient: rfc822; slow@shop.example
Action: delayed
Status: 4.4.1
Diagnostic-Code: X-Postfix; connect to mx.shop.example[192.0.2.9]:25: Connection timed out`)

const complaint = `From: feedback@mailbox.example
To: abuse@firm.example
Subject: FW: tea
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report; boundary="b"

--b
Content-Type: text/plain

A reader of ours pressed the button.

--b
Content-Type: message/feedback-report

Feedback-Type: abuse
User-Agent: Loop/1.0
Version: 1
Original-Rcpt-To: angry@mailbox.example

--b
Content-Type: message/rfc822

From: hello@firm.example
Message-ID: <guanxi-86@firm.example>

Tea
--b--
`

test('a bounce is read from Postfix, Exim, Exchange, QQ and 163: of which mail, to whom, and what it says of the address', async () => {
  expect(await read(postfix)).toMatchObject({ kind: 'failed', failure: 'gone', recipient: 'nobody@shop.example', status: '5.1.1', messageIds: ['<guanxi-81@firm.example>'] })
  expect(await read(exim)).toMatchObject({ kind: 'failed', failure: 'gone', recipient: 'old.address@shop.example', messageIds: ['<guanxi-82@firm.example>'] })
  expect(await read(exchange)).toMatchObject({ kind: 'failed', failure: 'later', recipient: 'zhang.san@corp.example', status: '5.2.2', messageIds: ['<guanxi-83@firm.example>'] })
  expect(await read(qq)).toMatchObject({ kind: 'failed', failure: 'gone', recipient: '100200300@qq.com', messageIds: ['<guanxi-84@firm.example>'] })
  expect(await read(netease)).toMatchObject({ kind: 'failed', failure: 'refused', recipient: 'somebody@163.com' })
})

test('a delay is no failure, a feedback loop’s report is a complaint, a reply is neither', async () => {
  expect(await read(delayed)).toMatchObject({ kind: 'delayed', recipient: 'slow@shop.example', status: '4.4.1' })
  expect(await read(complaint)).toMatchObject({ kind: 'complaint', recipient: 'angry@mailbox.example', messageIds: ['<guanxi-86@firm.example>'] })
  expect(await read(complaint.replace('abuse\n', 'not-spam\n'))).toBeNull()
  expect(await read('From: lin@example.com\nSubject: Re: 退信怎么办\nIn-Reply-To: <guanxi-87@firm.example>\n\n上次的邮件 550 不存在？')).toBeNull()
})

test.each([
  ['5.1.1', 'user unknown', 'gone'], ['5.1.10', 'recipient not found', 'gone'], ['5.2.1', 'mailbox disabled', 'gone'], ['5.4.4', 'host not found', 'gone'], [null, '550 User not found', 'gone'], [null, '550 收件人不存在', 'gone'],
  ['4.2.2', 'over quota', 'later'], ['5.2.2', 'mailbox full', 'later'], ['5.1.1', '552 over quota', 'later'], ['5.4.7', 'delivery time expired', 'later'], [null, '452 try later', 'later'],
  ['5.7.1', 'message rejected', 'refused'], ['5.1.1', 'blocked as spam', 'refused'], [null, '554 DT:SPM', 'refused'], [null, '550 something odd', 'refused'],
])('%s %s condemns the address only where it says so: %s', (status, text, failure) => {
  expect(classifyFailure({ status, text })).toBe(failure)
})
