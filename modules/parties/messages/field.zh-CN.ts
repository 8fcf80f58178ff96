import type en from './field.en.ts'

const field: typeof en = {
  refusals: {
    'field-not-found': '该字段已不存在。',
    'field-unknown': ({ field }) => `这里没有“${field}”字段。`,
    'field-not-for-kind': '该字段不适用于此类往来方。',
    'field-required': '此项必填。',
    'field-value': '填写的内容与字段类型不符。',
    'field-taken': '已有其他往来方使用该值，此字段的值不能重复。',
    'field-key-taken': ({ key }) => `字段标识“${key}”已被占用，也可能属于已停用的字段。`,
    'field-choices-missing': '请至少提供一个选项。',
    'field-choice-in-use': ({ choice }) => `仍有往来方选用了“${choice}”，请先修改它们。`,
    'field-not-unique-kind': '只有文本和数字字段可以设为唯一。',
    'field-not-sortable-kind': '列表不能按此类字段排序。',
  },
  kinds: { text: '文本', number: '数字', money: '金额', date: '日期', choice: '单选', choices: '多选', party: '往来方', boolean: '是/否' },
  states: { building: '准备中', ready: '已就绪', failed: '存在重复值' },
}

export default field
