import type en from './web.en.ts'
import words from './zh-CN.ts'

const texts: typeof en = {
  ...words,
  title: '收件箱', note: '所有渠道汇于一处 · j k 上下，r 回复，n 备注，s 稍后，e 完成', back: '返回', more: '更多', gone: '没有这个会话', who: '对方是谁',
  waiting: '待回复', waitingMeans: '我的和无人认领的进行中会话里，最后一句是对方说的。',
  views: { mine: '我的', unassigned: '待认领', open: '全部进行中', snoozed: '已搁置', done: '已完成' }, none: { mine: '您没有进行中的会话', unassigned: '没有待认领的会话', open: '没有进行中的会话', snoozed: '没有搁置的会话', done: '还没有完成的会话' }, noneText: '客户通过邮件、在线咨询等渠道发来的消息会出现在这里。',
  you: '我方：', nobody: '无人', waits: '待回复', unread: '未读', take: '认领', give: '交给', giveAct: '交给', giveNote: '不选则无人负责。', given: '已转交', snooze: '稍后', later: { hour: '一小时后', tomorrow: '明早九点', week: '一周后九点' }, wake: '现在取回', snoozed: (until) => `已搁置到 ${until}`, awake: '已取回', done: '完成', reopen: '重新打开', now: { open: '已重新打开', done: '已完成' }, markUnread: '标为未读', markedUnread: '已标为未读',
  answering: (name) => `${name}正在回复`, looking: (name) => `${name}也在看`,
  saidWith: (name) => `与${name}的对话`, earlier: '更早', system: '系统', noteOf: (name) => `${name}的备注`, automatic: '自动', states: { queued: '等待发送', handing: '发送中', failed: '未发出', doubtful: '存疑' },
  kind: '回复或备注', kinds: { answer: '回复', note: '内部备注' }, channel: '渠道', subject: '主题', text: '回复', textHint: '写回复…（Ctrl + Enter 发送）', template: '从模板开始', send: '发送', sendDone: '发送并完成', sent: '已交付发送', firstAnswer: '您一回复，对方就成为您的往来方。', noWay: (name) => `还没有可以回复${name}的渠道。`,
  publicAnswer: (name) => `回复会显示在${String(name)}的评论下，所有人可见。`, privateAnswer: (name) => `只有${String(name)}能看到。`, sendPublic: '公开回复',
  social: { public: '所有人可见', private: '私信', open: '打开原文', hide: '隐藏', show: '取消隐藏', remove: '从平台删除', removeAsk: '从平台删除这条评论？', removeText: '删除后平台上任何人都看不到。这里仍保留内容，并注明已删除。', hidden: '已在平台隐藏', gone: '已从平台删除', doneHide: '已隐藏', doneShow: '已取消隐藏', doneRemove: '已从平台删除' },
  window: { over: (channel, until, counted) => `${channel}：${until ? `可回复到 ${until}${counted ? '，最多五条' : ''}，现已不能再发` : '对方还没有在这里发过消息，不能主动发送'}，待对方再次来信后才能回复。`, instead: (channel) => `已改用${channel}回复。`, until: (until, left) => `可回复到 ${until}${left === null ? '' : `，还可发 ${left} 条`}。`, confirmed: '由添加了对方的同事在企业微信中确认后发出。' },
  reasons: { 'window-over': '已过回复时限', 'no-address': '没有地址', denied: '已拒绝', withdrawn: '已撤回', 'hard-bounce': '地址不存在', complaint: '投诉', legal: '法律要求', request: '对方要求', 'let-go': '我方已放手', 'soft-bounce': '多次退信', 'no-channel': '这个用途不用此渠道', paused: '暂停中' },
  noteText: '备注', noteHint: '只给同事看，@ 提到同事', noteStays: '不会发给对方', noteAct: '备注', noted: '已备注', noMember: '没有这个人',
  unknown: '还不认识', unknownNote: '对方自述，未经核实', saidName: '姓名', saidAccount: '社交账号', saidMail: '邮箱', maybe: '可能是', known: '已有往来方', attach: '就是这位', newName: '新往来方的姓名', create: '新建往来', placed: '已记下对方是谁',
}

export default texts
