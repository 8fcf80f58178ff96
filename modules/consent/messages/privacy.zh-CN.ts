import type en from './privacy.en.ts'

const texts: typeof en = {
  title: '用途与主题', lead: '为了什么联系客户、给客户画像，依据是什么，用哪些渠道，多久一次。偏好中心、表单和所有发送都以此为准。', officer: '许可',
  purposes: '用途', purposesNote: '不再使用的停用即可，以往的表态仍保留。', addPurpose: '新增用途', topics: '主题', topicsNote: '客户可以只退出某个主题，其余照旧。', addTopic: '新增主题', none: '还没有主题。', edit: '修改', save: '保存', saved: '已保存，即刻生效',
  heads: { purpose: '用途', basis: '法律依据', before: '未表态时', channels: '渠道', often: '频率上限', valid: '同意有效期', state: '状态', topic: '主题' },
  on: '使用中', off: '停用', asked: '没有同意就不可', assumed: '没有拒绝就可', second: '需二次确认', all: '全部', none2: '不涉及联系', often: (n) => `每月 ${n} 次`, months: (n) => `${n} 个月`, forever: '直到撤回', any: '按发送规则',
  name: '名称', text: '用来做什么', textNote: '客户在偏好中心看到的说明。', needed: '三种语言都要填写', stance: '客户未表态时', basis: '法律依据', basisNote: '不问就可以的用途，法律依据不能是“本人同意”。', doubleOptIn: '表单上的同意，经邮件二次确认后才算数', valid: '同意有效期（月）', validNote: '留空：直到撤回。', contacts: '涉及联系客户，按渠道分别决定', channels: '只用这些渠道', channelsNote: '留空：全部渠道。', most: '每月最多次数', mostNote: '这个用途发送的全部消息合计；客户可以要求更少。', active: '使用中', of: '所属用途',
  languages: { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' },
}

export default texts
