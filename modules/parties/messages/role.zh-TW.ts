import type en from './role.en.ts'

const role: typeof en = {
  refusals: {
    'role-not-found': '此角色已不存在。',
    'role-held': '此往來方在這段期間已擔任同一角色。',
    'role-ended': '此角色已經結束。',
  },
}

export default role
