const yes = new Set(['1', 'y', 'yes', 'true', 't', 'x', 'ok', 'opt-in', 'optin', 'opted in', 'subscribed', 'granted', '√', '是', '有', '可', '可以', '同意', '允许', '允許', '已同意', '许可', '許可', '订阅', '訂閱', '已订阅', '已訂閱'])
const no = new Set(['0', 'n', 'no', 'false', 'f', 'opt-out', 'optout', 'opted out', 'unsubscribed', 'denied', 'withdrawn', 'stop', '×', '否', '不', '无', '無', '不可', '不同意', '拒绝', '拒絕', '退订', '退訂', '已退订', '已退訂', '取消', '取消订阅', '取消訂閱', '勿扰', '勿擾', '禁止'])

/** What a cell of a consent column says, in three languages: yes, no, or nothing (empty). Undefined where it cannot be told: the row then fails rather than guess. */
export function readConsent(cell: string): 'granted' | 'denied' | null | undefined {
  const text = cell.normalize('NFKC').trim().toLowerCase()
  if (text === '' || text === '-' || text === '未知' || text === 'unknown') return null
  return yes.has(text) ? 'granted' : no.has(text) ? 'denied' : undefined
}

/** `'consent.marketing.sms'` gives the purpose and the channel; null where it names no consent. */
export function consentColumn(key: string): { purpose: string; channel: string | null } | null {
  const [, purpose, channel] = /^consent\.([a-z][a-z0-9-]*)(?:\.([a-z][a-z0-9-]*))?$/.exec(key) ?? []
  return purpose ? { purpose, channel: channel ?? null } : null
}
