import type en from './en.ts'

const texts: typeof en = {
  refusals: {
    'no-value': '沒有這位往來方、您無權檢視，或價值尚未計算',
    'not-referred': '沒有這項推薦，或您無權變更',
    'rate-not-found': '沒有這項費率',
    'cost-not-found': '沒有這項費用',
    'tag-not-found': '沒有這個標籤',
    'channel-unknown': '沒有這個通路',
    'kind-unknown': '沒有這種觸點',
    'role-unknown': '沒有這個角色',
  },
}
export default texts
