import type { Encoding } from '../shape.ts'

const names: Record<string, Encoding> = {
  utf8: 'utf-8', ascii: 'utf-8', usascii: 'utf-8',
  utf16: 'utf-16le', utf16le: 'utf-16le', ucs2: 'utf-16le', unicode: 'utf-16le', utf16be: 'utf-16be',
  gb18030: 'gb18030', gbk: 'gb18030', gb2312: 'gb18030', cp936: 'gb18030', euccn: 'gb18030',
  big5: 'big5', big5hkscs: 'big5', cp950: 'big5',
  windows1252: 'windows-1252', cp1252: 'windows-1252', latin1: 'windows-1252', iso88591: 'windows-1252',
}

/** The encoding that a person means, by any of its usual names, or null. GBK and GB2312 are parts of GB18030. `encodingNamed('GB 2312')` gives `'gb18030'`. */
export const encodingNamed = (name: string): Encoding | null => names[name.toLowerCase().replace(/[^a-z0-9]/g, '')] ?? null
