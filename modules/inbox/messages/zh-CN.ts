import type en from './en.ts'

interface P { name?: unknown; reason?: unknown }

export default {
  conversation: '会话',
  refusals: {
    'inbox/not-found': '没有这个会话，或您无权查看。', 'inbox/member-unknown': '这位同事已不在。', 'inbox/snooze-past': '这个时间已经过了。', 'inbox/already-placed': (p: P) => `对方就是${String(p.name)}。`,
    'inbox/nothing-to-send': '请写点内容，或选一个模板。', 'inbox/needs-subject': '邮件需要主题。', 'inbox/window-over': (p: P) => `已过平台规定的回复时限，不能再从这里回复${String(p.name)}，请换一个渠道。`, 'inbox/no-way': (p: P) => `不能在这个渠道回复${String(p.name)}（${String(p.reason)}）。`,
  },
} satisfies typeof en
