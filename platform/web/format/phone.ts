const codes = ['852', '853', '886', '86', '81', '82', '65', '60', '66', '84', '91', '61', '64', '44', '49', '33', '34', '39', '31', '41', '43', '46', '47', '45', '7', '1']

const group = (digits: string): string => {
  if (/^1\d{10}$/.test(digits)) return `${digits.slice(0, 3)} ${digits.slice(3, 7)} ${digits.slice(7)}`
  if (digits.length <= 4) return digits
  const tail = digits.length <= 7 ? [digits.slice(0, -4), digits.slice(-4)] : [digits.slice(0, -8), digits.slice(-8, -4), digits.slice(-4)]
  return tail.filter(Boolean).join(' ')
}

/** A phone number to read: `138 1234 4417`, `+886 9 1234 5678`. China's own code is left out; masks and extensions stay as they are. */
export function phone(value: string): string {
  const plain = value.replaceAll(/[\s()-]/g, '')
  if (plain.includes('*') || plain.includes('•')) return value.replaceAll('*', '•').replace(/^(\d{3})(•+)(\d{4})$/, '$1 $2 $3')
  if (/^1\d{10}$/.test(plain)) return group(plain)
  if (!/^\+\d{6,15}$/.test(plain)) return value
  const code = codes.find((c) => plain.startsWith(`+${c}`)) ?? plain.slice(1, 3)
  const rest = group(plain.slice(1 + code.length))
  return code === '86' ? rest : `+${code} ${rest}`
}

/** The link that calls a number in one tap; none for a masked one. */
export const telHref = (value: string): string | undefined => (/[*•]/.test(value) ? undefined : `tel:${value.replaceAll(/[^\d+]/g, '')}`)
