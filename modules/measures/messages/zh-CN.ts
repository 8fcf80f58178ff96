import type en from './en.ts'

type P = Record<string, string | number | boolean | null>

const texts: typeof en = {
  refusals: {
    'unknown-measure': ({ measure }: P) => `没有“${String(measure)}”这个指标，或您无权查看。`,
    'unknown-dimension': ({ dimension }: P) => `没有“${String(dimension)}”这个维度，或您无权查看。`,
    'not-split-by': '所选指标中有的不能按这个维度细分。请去掉该指标，或换一个维度。',
    'not-over-time': (p: P) => `“${String(p['zh-CN'])}”说的是现在，不能按时间细分。`,
    'too-large': ({ most }: P) => `结果会超过 ${String(most)} 格。请减少维度、缩短时间或放粗时间粒度。`,
    'too-many-splits': ({ most }: P) => `行和列合起来最多 ${String(most)} 个维度。`,
    'period-order': '结束日期早于开始日期。',
    'unknown-value': ({ value }: P) => `这个维度没有“${String(value)}”这个值。`,
    'not-filterable': ({ field }: P) => `分析不能按“${String(field)}”筛选。`,
    'not-found': '这个分析已不存在，或没有共享给您。',
    'no-schedule': '这个分析没有设定邮件发送。',
    'no-recipient': '有收件人已不在。',
    'schedule-analysis': '这个分析已不存在，或不是您的。',
  },
  mail: {
    subject: (name, day) => `${name} · ${day}`, asOf: (day) => `截至 ${day}。`, period: (from, to) => `${from} 至 ${to}。`,
    more: (shown, all) => `此处为前 ${shown} 行，共 ${all} 行，全部见附件。`, hidden: (few) => `不足 ${few} 位且您无权查看的往来方，其数字不予显示。`, open: '在关系中打开',
  },
}
export default texts
