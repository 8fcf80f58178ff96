import type en from './en.ts'

interface P { whose?: unknown }
interface Mail { firm: string; name: string; because: string; names: string; days: number; link: string }

export default {
  sealed: '密封档案',
  mail: {
    join: '、', subject: (m: Mail) => `${m.firm}：您的密封档案将被打开`,
    text: (m: Mail) => `${m.name}，您好：\n\n您在${m.firm}的密封档案，将由保管备用钥匙的人打开：${m.names}。\n他们给出的理由：${m.because}\n\n最早在 ${m.days} 天以后。您如果反对，就不会打开；请在这里表示：\n\n${m.link}\n\n${m.firm}\n`,
  },
  refusals: {
    'sealed/party-not-found': '没有这位往来方，或您无权查看。',
    'sealed/no-file': '还没有密封档案。',
    'sealed/not-yours': '只有这份档案的顾问可以这样做。',
    'sealed/locked': '档案已经锁定，顾问不能再打开。',
    'sealed/waiting': '会员还没有设置口令。',
    'sealed/closed': '需要双方在同一次会面中输入口令。',
    'sealed/begun-already': '这位往来方已经有密封档案。',
    'sealed/wrong-password': (p: P): string => (p.whose === 'member' ? '会员的口令不对。' : '密封档案的口令不对。'),
    'sealed/too-many': '输错次数太多，请一小时后再试。',
    'sealed/no-password': '还没有设置密封档案的口令。',
    'sealed/set-already': '您已经有口令；请用旧口令更改。',
    'sealed/stale': '期间有新的内容被密封，请再试一次。',
    'sealed/no-circle': '这份档案没有备用钥匙，只能由双方的口令打开。',
    'sealed/asked-already': '已经预告过一次打开。',
    'sealed/no-recovery': '没有这条预告，或已经告知。',
    'sealed/not-yet': '还不能打开：期限未到、会员已反对，或您不在它的保管小组里。',
    'sealed/same-twice': '请选择三个不同的人。',
  },
} satisfies typeof en
