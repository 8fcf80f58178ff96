import type en from './en.ts'

type P = Record<string, string | number | boolean | null>

const texts: typeof en = {
  refusals: {
    'unknown-measure': ({ measure }: P) => `沒有「${String(measure)}」這個指標，或您無權檢視。`,
    'unknown-dimension': ({ dimension }: P) => `沒有「${String(dimension)}」這個維度，或您無權檢視。`,
    'not-split-by': '所選指標中有的不能依這個維度細分。請移除該指標，或換一個維度。',
    'not-over-time': (p: P) => `「${String(p['zh-TW'])}」說的是現在，不能依時間細分。`,
    'too-large': ({ most }: P) => `結果會超過 ${String(most)} 格。請減少維度、縮短期間或放粗時間單位。`,
    'too-many-splits': ({ most }: P) => `列和欄合起來最多 ${String(most)} 個維度。`,
    'period-order': '結束日期早於開始日期。',
    'unknown-value': ({ value }: P) => `這個維度沒有「${String(value)}」這個值。`,
    'not-filterable': ({ field }: P) => `分析不能依「${String(field)}」篩選。`,
    'not-found': '這個分析已不存在，或沒有分享給您。',
    'no-schedule': '這個分析沒有設定郵件寄送。',
    'no-recipient': '有收件人已不在。',
    'schedule-analysis': '這個分析已不存在，或不是您的。',
  },
  mail: {
    subject: (name, day) => `${name} · ${day}`, asOf: (day) => `截至 ${day}。`, period: (from, to) => `${from} 至 ${to}。`,
    more: (shown, all) => `此處為前 ${shown} 列，共 ${all} 列，全部見附件。`, hidden: (few) => `不足 ${few} 位且您無權檢視的往來對象，其數字不予顯示。`, open: '在關係中開啟',
  },
}
export default texts
