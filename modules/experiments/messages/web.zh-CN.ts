import type en from './web.en.ts'
import words from './zh-CN.ts'

const texts: typeof en = {
  ...words,
  title: '长期对照组', back: '设置', note: '随机抽出一部分客户，任何营销都不联系，用来比较全部营销合起来带来了什么。', share: '留出比例', shareNote: '一般留 5%。服务类消息照常发送给所有人。', months: '几个月后重新抽取', never: '不自动重抽', save: '保存', saved: '已保存', redraw: '现在重新抽取', redrawTitle: '现在重新抽取？', redrawText: '原来留出的客户从此可以联系，新抽中的不再联系；跨越这次变动的比较将无法进行。',
  now: (held, all) => `${all} 位客户中，现在留出 ${held} 位`, next: (day) => `${day} 重新抽取`, history: '抽取记录', when: '时间', by: '操作人', what: '内容', drawn: '重新抽取', changed: '改了比例或周期', system: '按周期自动', none: '目前没有留出客户。',
}

export default texts
