/** What a failed delivery says about the address: `gone` will never be reached, `later` may be another time, `refused` tells of the mail or its sender and nothing of the address. */
export type Failure = 'gone' | 'later' | 'refused'

const words: readonly [RegExp, Failure][] = [
  [/mailbox (is )?full|over ?quota|quota (exceeded|full)|exceeded.*(quota|storage)|insufficient (system )?storage|空间不足|容量(已)?满|邮箱已满|信箱(已|容量)滿/i, 'later'],
  [/spam|blacklist|blocklist|block list|blocked|reputation|policy|dmarc|\bspf\b|\bdkim\b|banned|too many|rate limit|frequency|reject(ed)? (by|due to) content|垃圾|频率|频繁|拦截|拒收|黑名单|頻率|攔截/i, 'refused'],
  [/user (is )?(unknown|not found)|unknown user|no such (user|recipient|mailbox|person|address|domain)|does ?n[o']t exist|not exist|invalid (recipient|mailbox|address|user)|(recipient|mailbox|address|account|user)[^.\n]{0,40}(not found|unavailable|unknown|disabled|invalid|inactive|suspended|rejected)|no mailbox here|unrouteable address|host(name)? (or domain name )?not found|不存在|无此(用户|账号|邮箱)|查无此|地址(错误|无效)|账号(已)?(停用|注销|冻结)|不正确的收件人|查無此|帳號(已)?停用/i, 'gone'],
]

/** What an enhanced status (RFC 3463) says, where it says something. */
function byStatus(status: string): Failure | null {
  const [kind, subject, detail] = status.split('.').map(Number)
  if (kind === 4) return 'later'
  if (kind !== 5) return null
  const of = `${subject}.${detail}`
  if (['1.1', '1.2', '1.3', '1.6', '1.10', '2.1', '4.4'].includes(of)) return 'gone'
  if (subject === 7 || subject === 6 || of === '3.4') return 'refused'
  if (['2.2', '4.1', '4.2', '4.5', '4.7', '3.1', '3.2', '3.5'].includes(of)) return 'later'
  return null
}

/** Classifies a failed delivery by its enhanced status, else by its words in English or Chinese, else by the server's number. What says nothing clear condemns no address. */
export function classifyFailure({ status, text }: { status: string | null; text: string }): Failure {
  const said = words.find(([pattern]) => pattern.test(text))?.[1]
  const told = status ? byStatus(status) : null
  /* Some providers answer a full mailbox or spam with 5.1.1 or 5.2.1: their words know better. */
  if (told === 'gone') return said && said !== 'gone' ? said : 'gone'
  if (told) return told
  if (/^4\d\d\b/.test(text)) return 'later'
  return said ?? 'refused'
}
