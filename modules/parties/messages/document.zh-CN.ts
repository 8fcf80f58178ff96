import type en from './document.en.ts'

const kinds: Record<string, string> = { 'cn-id': '居民身份证', passport: '护照', permit: '往来内地通行证', uscc: '统一社会信用代码', registration: '境外登记号', other: '其他证件' }

const texts: typeof en = {
  kinds,
  refusals: {
    'document-not-found': '这份证件已不在这里，请刷新页面。',
    'document-known': '这条记录已有这份证件。',
    'document-number': (p) => `这不是有效的${kinds[String(p.kind)] ?? String(p.kind)}号码：位数或校验码不对，请对照证件核对。`,
    'document-for-kind': (p) => `这类往来方不使用${kinds[String(p.kind)] ?? String(p.kind)}，请另选证件类型。`,
  },
}

export default texts
