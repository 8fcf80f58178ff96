import type en from './organisation.en.ts'

const organisation: typeof en = {
  refusals: {
    'parent-circle': '上级不能是自己或自己的下级。',
  },
}

export default organisation
