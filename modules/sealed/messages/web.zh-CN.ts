import type en from './web.en.ts'
import words from './zh-CN.ts'

export default {
  ...words,
  insecure: '密封与打开都在浏览器里完成，需要安全的网址（https）。请让管理员为系统配置证书。',
  compartments: { advice: '顾问建议', private: '个人隐私' },
  panel: {
    title: '密封档案', none: '双方各设一个口令，缺一个都打不开；内容在浏览器里加密，公司数据库里只有密文。', begin: '建立', waiting: '等会员自己设置口令', link: '会员链接', open: '一起打开', lock: '会员离开，锁定', of: (name: string) => `顾问：${name}`,
    counts: (advice: number, mine: number) => `建议 ${advice} 条 · 隐私 ${mine} 条`, locked: { member: '会员已锁定', staff: '已锁定（会员离开）' }, left: (n: number) => `会员留开的内容（${n}）`, leftNone: '会员没有留开任何内容', circle: (names: string) => `备用钥匙：${names}，任意两人`, noCircle: '没有备用钥匙：忘记口令就再也打不开。', recover: '预告由小组打开',
  },
  password: { mine: '我的密封口令', firstTime: '第一次使用：请设一个密封口令，所有密封档案都用它，与登录密码不同。系统不保存，忘记了无法找回。', again: '再输一次', short: (n: number) => `至少 ${n} 个字符；三四个不相干的词最好`, differ: '两次不一样', member: '会员口令', memberHint: '请会员自己输入' },
  begin: { title: '建立密封档案', act: '建立', done: '已建立；把链接交给会员，由会员自己设置口令' },
  link: { title: '会员自己的链接', text: '只交给会员本人。会员在这里设置或更改自己的口令、锁定档案、反对打开。', until: (day: string) => `有效至 ${day}` },
  lock: { title: '锁定密封档案', text: '会员离开时锁定。顾问的那一半钥匙会被销毁，此后无法再打开，只有会员明确留开的内容还能看。不能撤销。', act: '锁定', done: '已锁定' },
  session: {
    title: '密封档案', ask: '双方在同一次会面中各自输入口令。', act: '打开', opening: '正在解密…', close: '合上', idle: (n: number) => `${n} 分钟不用会自动合上`, none: '还没有内容', add: '写一条', edit: '修改', remove: '删除', removeSure: '删除后无法恢复。', removed: '已删除', leftOpen: '会员离开后仍留给顾问看', leftOpenTag: '留开', saved: '已加密保存',
    noteTitle: '标题', text: '内容', topic: '主题（不记名计数）', topicHint: '会员同意后才计数', save: '加密保存', needed: '请填写', circled: '已按新的保管小组重新上锁',
  },
  left: { title: '会员留开的内容', act: '打开', none: '会员没有留开任何内容。' },
  recovery: {
    title: '由小组打开', ask: '会员会收到预告：理由、保管人姓名和反对的链接。告知满七天、会员没有反对，才能打开。', because: '理由', act: '预告', done: '已预告', told: '已当面告知', toldDone: '已记录，七天从现在起算', waitsTelling: '还没有告知会员', opens: (day: string) => `${day} 起可以打开`, objected: '会员已反对', opened: (names: string, day: string) => `${day} 由 ${names} 打开`, open: '打开', who: (n: number) => `保管人 ${n}`, passwordOf: (name: string) => `${name} 的口令`, show: '打开查看',
  },
  own: {
    title: '我的密封档案', of: (firm: string) => `我在${firm}的密封档案`, text: (name: string, adviser: string) => `${name}，这份档案要您和顾问 ${adviser} 各自输入口令才能打开。公司里没有别人能单独打开。`, locked: '已锁定，顾问不能再打开。', counts: (n: number, left: number) => `共 ${n} 条内容，其中 ${left} 条您留给顾问离开后也能看。`,
    circle: (names: string) => `备用钥匙由 ${names} 保管：三人中的两人一起、预先告知您满七天且您没有反对，才能打开。`, noCircle: '没有备用钥匙：忘记口令，内容就再也打不开。', set: '设置我的口令', setText: '请您自己设置，不要告诉任何人，也不要让顾问代设。', change: '更改我的口令', old: '现在的口令', fresh: '新口令', save: '保存口令', saved: '口令已生效；内容没有变化。',
    aggregate: '不记名计数', aggregateText: '允许公司统计会面谈到的主题（如子女教育），不记姓名，人数太少时不显示。', allow: '允许', end: '不再允许', allowed: '已允许', notAllowed: '未允许', changed: '已更改',
    lock: '锁定我的档案', lockText: '锁定后顾问再也不能打开，不能撤销。', lockAct: '锁定', lockedNow: '已锁定。', recoveries: '打开预告', asked: (because: string, day: string) => `理由：${because}。最早 ${day} 打开。`, object: '我反对', objected: '您已反对，不会打开。', opened: (day: string) => `已于 ${day} 打开。`,
  },
  setting: {
    title: '密封档案', password: '我的密封口令', none: '您还没有密封口令；第一次建立档案时设置，或现在设置。', set: '设置口令', since: (day: string, n: number) => `${day} 设置 · ${n} 份档案由它打开`, change: '更改口令', fresh: '新口令', changed: '口令已更改，所有档案已重新上锁', setDone: '已设置',
    circle: '保管小组', circleText: '三人各持备用钥匙的一片，任意两片才能打开；使用前七天告知会员并记录。', noCircle: '还没有保管小组：会员忘记口令时内容无法找回。', holders: (names: string, day: string, n: number) => `${names} · ${day} 成立 · ${n} 份档案`, make: '成立新的小组', makeText: '选三位已设密封口令的人，三人在这台电脑前各自输入口令。已有档案在双方下次打开时换到新小组。', able: '还没有三位同事设置密封口令。', holder: (n: number) => `第 ${n} 位`, made: '小组已成立', act: '成立',
    topics: '会面主题（不记名）', topic: '主题', all: '累计', lately: '近 12 个月', few: (n: number) => `少于 ${n}`,
  },
} satisfies typeof en
