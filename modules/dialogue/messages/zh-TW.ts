import type en from './en.ts'

const texts: typeof en = {
  dialogue: '對話',
  needKinds: { key: '關鍵', surface: '表面', forecast: '預期', unspoken: '潛在' },
  needStates: { proposed: '待確認', rejected: '已否定', open: '待滿足', 'being-met': '滿足中', met: '已滿足', lapsed: '已過期', refused: '不滿足' },
  refusals: {
    'dialogue/not-found': '找不到，或您無權檢視。',
    'dialogue/no-party': '找不到這位往來方，或您無權檢視。',
    'dialogue/no-segment': '找不到這個區隔，或您無權使用。',
    'dialogue/not-proposed': '這項需求已經確認或否定過了。',
    'dialogue/proposed': '請先確認這項需求。',
    'dialogue/no-reference': '引用的內容不屬於這位往來方，或您無權檢視。',
    'dialogue/asked-before': '這個問題已經問過了：不論哪個管道，每個問題只問一次。',
    'dialogue/known-already': '答案已經知道，不用再問。',
    'dialogue/question-retired': '這個問題已停用。',
    'dialogue/not-asked': '這個問題已有結果。',
    'dialogue/answer-needed': '請填寫回答。',
    'dialogue/answer-unfit': '回答與要填的欄位不符。',
    'dialogue/not-open': '這件事已經了結。',
    'dialogue/not-closed': '這件事還沒有了結。',
    'dialogue/nothing-offered': '請寫明提供了什麼。',
    'dialogue/field-unknown': ({ field }) => `沒有可填寫的欄位「${String(field)}」。`,
    'dialogue/channel-unknown': ({ channel }) => `沒有「${String(channel)}」這個管道。`,
    'dialogue/day-past': '這一天已經過去。',
  },
}
export default texts
