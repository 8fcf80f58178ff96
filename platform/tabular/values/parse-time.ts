const pattern = /^(上午|下午|凌晨|早上|中午|晚上|am|pm|a\.m\.|p\.m\.)?\s*(\d{1,2})(?::(\d{1,2})(?::(\d{1,2})(?:[.,]\d+)?)?|[时時点點](?:(\d{1,2})分(?:(\d{1,2})秒)?)?)\s*(am|pm|a\.m\.|p\.m\.)?$/i
const two = (n: number): string => String(n).padStart(2, '0')

/** A time of day as 'HH:mm:ss', or null where it is none: 8:45, 20:45:10, 8:45 PM, 下午 8:45, 20时45分. `parseTime('下午 3:20')` gives `'15:20:00'`. */
export function parseTime(text: string): string | null {
  const match = pattern.exec(text)
  if (!match) return null
  const [, before, h, m = '0', s = '0', cm, cs, after] = match
  const half = (before ?? after ?? '').toLowerCase().replaceAll('.', '')
  const hour = hourOf(Number(h), half)
  const minute = Number(cm ?? m)
  const second = Number(cs ?? s)
  return hour === null || minute > 59 || second > 59 ? null : `${two(hour)}:${two(minute)}:${two(second)}`
}

function hourOf(hour: number, half: string): number | null {
  if (hour > 23) return null
  if (half === '' || hour > 12) return hour
  const late = ['pm', '下午', '晚上'].includes(half) || (half === '中午' && hour < 11)
  if (hour === 12) return late || half === '中午' ? 12 : 0
  return late ? hour + 12 : hour
}
