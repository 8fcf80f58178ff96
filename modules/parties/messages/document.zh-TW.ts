import type en from './document.en.ts'

const kinds: Record<string, string> = { 'cn-id': '居民身分證（大陸）', passport: '護照', permit: '來往大陸通行證', uscc: '統一社會信用代碼（大陸）', registration: '公司登記編號', other: '其他證件' }

const texts: typeof en = {
  kinds,
  refusals: {
    'document-not-found': '這份證件已不在此處，請重新整理頁面。',
    'document-known': '這筆資料已有這份證件。',
    'document-number': (p) => `這不是有效的${kinds[String(p.kind)] ?? String(p.kind)}號碼：長度或檢查碼不符，請對照證件核對。`,
    'document-for-kind': (p) => `這類往來對象不使用${kinds[String(p.kind)] ?? String(p.kind)}，請改選其他證件類型。`,
  },
}

export default texts
