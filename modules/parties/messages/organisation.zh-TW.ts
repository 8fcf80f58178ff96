import type en from './organisation.en.ts'

const organisation: typeof en = {
  refusals: {
    'parent-circle': '上層不能是自己或自己的下層。',
  },
}

export default organisation
