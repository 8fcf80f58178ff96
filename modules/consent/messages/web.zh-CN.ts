import type en from './web.en.ts'
import words from './zh-CN.ts'

const texts: typeof en = {
  ...words,
  panel: { title: '许可', unreachable: (why, day) => `${why} · ${day}`, correct: '更正后即可恢复', on: (state, channel) => `${state} · ${channel}`, since: (day) => `自 ${day}`, record: '登记', history: '历次表态' },
  form: {
    title: '登记表态', purpose: '用途', channel: '渠道', state: '表态', said: { granted: '同意', denied: '拒绝', withdrawn: '撤回', expired: '到期' }, states: { granted: '同意', denied: '拒绝', withdrawn: '撤回' }, basis: '法律依据', optIn: '同意方式', until: '有效期至', day: '表态日期', source: '依据', proof: '凭证', proofHint: '表单编号、录音、所用措辞', save: '登记', saved: '已登记，以往的表态仍保留', needed: '请填写此项',
    sources: { phone: '电话告知', form: '书面签字', 'face-to-face': '当面告知', web: '网页表单', message: '消息告知' },
  },
  outside: {
    invalid: '链接无效',
    confirm: {
      title: '确认', ask: (firm) => `允许${firm}与您联系吗`, text: (name) => `${name}，请您亲自再确认一次。`, what: (purpose, channel) => (channel ? `${purpose} · ${channel}` : purpose), yes: '我同意', no: '我不同意', done: { yes: '已确认，即刻生效', no: '已记下：您不同意' }, centre: '我的全部选择',
      expired: '链接已过期', expiredText: '链接七天内有效。新的链接会发到已登记的邮箱。', askAgain: '重新发送链接', again: '已发出，每天最多一次。',
    },
    unsubscribe: { title: '退订', text: '点一下，就不再收到这类消息。', act: '退订', done: '已退订', doneText: '即刻生效。正在途中的消息可能还会送达。' },
    centre: {
      title: '我的选择', of: (firm) => `${firm}：我的选择`, text: (name, contacts) => `${name}${contacts ? ` · ${contacts}` : ''}`, assumed: '属于与您的约定之内，您可以拒绝。', channels: '渠道', topics: '主题', often: '频率', any: '不限', most: (n) => `每月最多 ${n} 次`, pause: '暂停', noPause: '不暂停', days: (n) => `暂停 ${n} 天`, until: (day) => `到 ${day}`,
      language: '语言', languages: { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' }, save: '保存', saved: '已保存，即刻生效。', none: '全部不要',
    },
    held: {
      title: '我们保存的您的信息', records: (n) => `${n} 条`, due: (day) => `${day} 前答复`, ask: '提出请求', note: '补充说明', kinds: { export: '索取一份副本', erasure: '删除我的信息', correction: '更正我的信息', objection: '反对使用我的信息' }, outcomes: { done: '已办', refused: '未予办理' },
      parts: { parties: '姓名与联系方式', touchpoints: '来往记录', orders: '订单', consents: '许可', work: '待办与承诺', standing: '关系状态', value: '价值测算', prediction: '预测', discovery: '分群与推荐', segments: '细分', findings: '发现', messages: '消息', playbooks: '剧本', advisers: '服务顾问', campaigns: '营销活动', offers: '优惠', dialogue: '需求与对话', conversations: '会话', chats: '在线咨询', social: '社交媒体', forms: '表单与网站访问', 'push-subscriptions': '浏览器推送', 'channels-followed': '关注的账号', sealed: '密封档案' },
    },
  },
  officer: {
    nobodySaid: '这个月没有人这样表态', ran: (n) => `清除记录（${n}）`, ranLabel: '清除记录', ranNone: '还没有清除过任何内容。', ranAt: '执行时间', ranBefore: '早于', ranRemoved: '清除条数', purposes: '用途与主题', title: '许可与隐私', lead: '客户怎么说，提出了什么请求，谁动过他们的信息。', record: '处理活动记录', open: '待办请求', overdue: (n) => `${n} 件已逾期`, inTime: '都在期限内', openDefinition: '尚未答复的副本、删除、更正与反对请求，每件期限三十天。',
    pending: '待二次确认', pendingDefinition: '已发出、无人答复且未过期的确认链接。', suppressed: '不得联系', suppressedDefinition: '停发名单上尚未解除的地址和个人。',
    requests: '请求', requestsNote: '按期限排列', who: '对象', what: '请求', note: '原话', by: '期限', act: '操作', answer: '答复', left: (n) => (n < 0 ? `逾期 ${-n} 天` : `还剩 ${n} 天`), none: '没有待办的请求', more: '更多', answered: '已答复', outcome: '结果', because: '怎么办的，或为什么不办',
    hint: { export: '在往来方页面“更多 → 导出全部信息”制作副本。', erasure: '在往来方页面申请删除，过了公司设定的等待期后执行。', correction: '请在往来方页面更正。', objection: '请在往来方的许可卡上登记拒绝。' },
    statements: '逐月表态', statementsDefinition: '许可台账中各用途的表态，按表态月份计。', month: '月份', retention: '保存期限', retentionNote: '每晚执行', systems: { 'consent.centre': '偏好中心（本人）' }, keptWhat: '内容', monthsHead: '月数', active: '执行', last: '上次执行', months: (what) => `月数：${what}`, runs: (what) => `执行：${what}`, removed: (when, n) => `${when}清除 ${n} 条`, kept: '已保存',
    access: '谁访问过个人信息', since: (day) => `自 ${day}`, audit: '审计', name: '姓名', read: '查看', exported: '导出', changed: '更改', lastSeen: '最近', suppressions: '停发名单', suppressionsNote: '不论是否同意', address: '某个地址', channel: '渠道', why: '原因', since2: '起始', lift: '解除', lifted: '已解除', nobody: '名单是空的',
  },
  history: { title: '历次表态', by: (who) => `${who}登记`, until: (day) => `至 ${day}`, forget: '只增不改，以最近一次表态为准。' },
}

export default texts
