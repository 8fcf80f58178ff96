import type en from './field.en.ts'

const field: typeof en = {
  refusals: {
    'field-not-found': '此欄位已不存在。',
    'field-unknown': ({ field }) => `這裡沒有「${field}」欄位。`,
    'field-not-for-kind': '此欄位不適用於這類往來方。',
    'field-required': '此欄必填。',
    'field-value': '填寫的內容與欄位類型不符。',
    'field-taken': '已有其他往來方使用此值，本欄位的值不可重複。',
    'field-key-taken': ({ key }) => `欄位代碼「${key}」已被使用，也可能屬於已停用的欄位。`,
    'field-choices-missing': '請至少提供一個選項。',
    'field-choice-in-use': ({ choice }) => `仍有往來方選用「${choice}」，請先修改。`,
    'field-not-unique-kind': '只有文字與數字欄位可設為唯一。',
    'field-not-sortable-kind': '清單無法依這類欄位排序。',
  },
  kinds: { text: '文字', number: '數字', money: '金額', date: '日期', choice: '單選', choices: '複選', party: '往來方', boolean: '是／否' },
  states: { building: '準備中', ready: '已就緒', failed: '有重複的值' },
}

export default field
