export type Bytes = Uint8Array<ArrayBuffer>

export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length))

export function xor(a: Bytes, b: Bytes): Bytes {
  if (a.length !== b.length) throw new RangeError('shares of different lengths')
  return a.map((byte, i) => byte ^ b[i]!)
}

/** Base64, as it goes over the wire. */
export const toText = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
export const fromText = (text: string): Bytes => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text) as Bytes
