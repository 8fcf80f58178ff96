const rest: readonly RegExp[] = [
  /^-{2,}\s*(original message|original|原始邮件|原始郵件|forwarded message|转发邮件|回复的邮件)\s*-{0,}/i,
  /^_{10,}\s*$/, /^在.{4,80}(写道|寫道)[:：]?\s*$/, /^(on|am) .{6,200}(wrote|schrieb):\s*$/i, /^于.{4,60}写道[:：]/,
  /^(发件人|寄件者|寄件人|from)\s*[:：].*@/i, /^-+\s*(发自|來自|sent from)/i,
]

/** What someone wrote themselves, without what they quoted. A mail that is nothing but a quotation is given whole. */
export function replyText(text: string): string {
  const lines = text.replaceAll('\r\n', '\n').split('\n')
  const from = lines.findIndex((line) => rest.some((pattern) => pattern.test(line.trim())))
  const own = (from < 0 ? lines : lines.slice(0, from)).filter((line) => !/^\s*>/.test(line)).join('\n').replaceAll(/\n{3,}/g, '\n\n').trim()
  return own || text.trim()
}
