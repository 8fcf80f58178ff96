/** A postal address by its parts, as contacts hold it. */
export interface PostalAddress { country?: string | undefined; region?: string | undefined; city?: string | undefined; district?: string | undefined; street?: string | undefined; postcode?: string | undefined }
/** Whom an address is of: by its parts where they are known, else as it was written. `home` is the country that it is posted in. */
export interface Addressed { name: string; text: string; parts: PostalAddress | null; home: string }

const HAN = /\p{Script=Han}/u
/** What stands behind a name, where it is written in Chinese. */
const received: Readonly<Record<string, string>> = { CN: '收', TW: '啟', HK: '收', MO: '收' }
const americas = new Set(['US', 'CA', 'AU', 'NZ'])
const codeBelow = new Set(['GB', 'IE'])

/** The lines of an address as its country writes them: in China, Taiwan and Japan the postcode first and from the largest to the smallest, the name last; in the West the name first and from the smallest to the largest, the country below where it is another. */
export function addressLines({ name, text, parts, home }: Addressed): string[] {
  const country = (parts?.country ?? home).toUpperCase()
  const known = parts && (parts.street ?? parts.city) ? parts : null
  const eastern = HAN.test(known ? `${known.street ?? ''}${known.city ?? ''}` : text)
  const abroad = country === home.toUpperCase() ? [] : [countryName(country)]
  return (eastern ? [...(known ? bigToSmall(known, country) : written(text)), `${name} ${received[country] ?? '收'}`, ...abroad] : [name, ...(known ? smallToBig(known, country) : written(text)), ...abroad]).filter(Boolean)
}

const written = (text: string): string[] => text.split(/\n|(?<=^\d{3,6})\s+/).map((line) => line.trim())

/** The city is not said twice where it is a province of its own (北京市北京市). */
function bigToSmall({ region = '', city = '', district = '', street = '', postcode = '' }: PostalAddress, country: string): string[] {
  const place = `${region === city ? '' : region}${city}${district}`
  return [country === 'JP' && postcode ? `〒${postcode}` : postcode, `${place}${street.startsWith(place) ? street.slice(place.length) : street}`]
}

function smallToBig({ region = '', city = '', district = '', street = '', postcode = '' }: PostalAddress, country: string): string[] {
  if (americas.has(country)) return [street, district, [[city, region].filter(Boolean).join(', '), postcode].filter(Boolean).join(' ')]
  if (codeBelow.has(country)) return [street, district, city.toUpperCase(), region, postcode]
  return [street, district, [postcode, city].filter(Boolean).join(' '), country === 'DE' || country === 'AT' || country === 'CH' ? '' : region]
}

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' })
function countryName(country: string): string {
  try {
    return (names.of(country) ?? country).toUpperCase()
  } catch {
    return country
  }
}
