import type en from './role.en.ts'

const role: typeof en = {
  refusals: {
    'role-not-found': '该角色已不存在。',
    'role-held': '该往来方在此期间已担任同一角色。',
    'role-ended': '该角色已经结束。',
  },
}

export default role
