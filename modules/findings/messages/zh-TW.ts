import type en from './en.ts'

const texts: typeof en = {
  finding: '發現', findings: '發現',
  layers: { theory: '理論', system: '資訊系統', analysis: '資料分析', knowledge: '知識開發', strategy: '策略' },
  states: { holds: '成立', 'no-longer': '不再成立', unchecked: '未核對' },
  refusals: {
    'findings/not-found': '找不到這則發現，或您無權檢視。',
    'findings/not-countable': '這個數字無法自動重新計算。',
    'findings/owner-unknown': '原來的負責人已不在。',
    'findings/party-not-found': ({ id }) => `找不到往來方 ${String(id)}，或您無權檢視。`,
  },
}
export default texts
