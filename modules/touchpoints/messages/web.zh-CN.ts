import type en from './web.en.ts'

const texts: typeof en = {
  timeline: {
    title: '来往', note: '全部渠道，最近在前', all: '全部', filter: '显示', none: '还没有来往记录', noneText: '在上方记下第一次通话、拜访或备注。', more: (what) => `${what}的操作`, with: (who) => `${who}同在`, by: (who) => who,
    correct: '更正', retract: '撤回', retractAsk: '这条记录会从来往中移除；日志里仍保留它曾经存在，以及由谁撤回。', retracted: '已撤回', corrected: '已更正', versions: '更正前的内容', was: '此前', redacted: '已按请求删除', days: (n) => `${n} 天`, steps: '经过', scores: (expected, perceived) => `期望 ${expected}，感知 ${perceived}`, open: '打开', further: '显示更早',
  },
  directions: { in: '对方发起', out: '我方发起', none: '' },
  compose: {
    hint: '写点什么，@ 提醒同事', act: '记录', kind: '发生了什么', text: '说了什么、看到什么', direction: '谁发起', in: '对方发起', out: '我方发起', channel: '渠道', at: '时间', now: '现在', expected: '期望', perceived: '感知', scores: '评分', done: (what) => `已记录${what}`, cancel: '取消', mention: '没有找到',
    note: '记一笔', call: '通话', message: '消息', write: '记录',
  },
  head: { last: (when, how) => `上次接触 ${when}${how ? `（${how}）` : ''}`, never: '还没有接触过' },
  peek: { title: '最近来往' },
}

export default texts
