import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { isAutomatic } from './is-automatic.ts'
import { replyText } from './reply-text.ts'

const mail = (head: string) => PostalMime.parse(`From: a@example.com\r\n${head}\r\n\r\n你好`)

test('what a machine answers is known by its head or its subject; a person’s reply is a person’s', async () => {
  for (const head of ['Auto-Submitted: auto-replied', 'Precedence: bulk', 'X-Auto-Response-Suppress: All', 'Return-Path: <>', 'Subject: 自动回复：课程时间', 'Subject: Re: Out of office', 'List-Id: <news.example.com>']) expect(isAutomatic(await mail(head)), head).toBe(true)
  for (const head of ['Auto-Submitted: no', 'Subject: Re: 课程时间', 'Subject: 请帮我取消自动续费']) expect(isAutomatic(await mail(head)), head).toBe(false)
})

test('a reply is what stands above the quotation', () => {
  expect(replyText('好的，周六见。\n\n在 2026年11月22日 09:00，青城茶业 <hello@example.com> 写道：\n> 周六上午十点见。')).toBe('好的，周六见。')
  expect(replyText('Yes.\n\nOn Sun, 22 Nov 2026, Tea <hello@example.com> wrote:\n> ten o’clock')).toBe('Yes.')
  expect(replyText('可以\n------------------ 原始邮件 ------------------\n发件人: "茶" <hello@example.com>;')).toBe('可以')
  expect(replyText('> 只有引文')).toBe('> 只有引文')
})
