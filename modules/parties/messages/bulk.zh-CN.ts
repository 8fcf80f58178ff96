import type en from './bulk.en.ts'

const bulk: typeof en = {
  refusals: {
    'assignment-not-found': '该操作已无法撤销。',
    'assignment-undone': '该操作已撤销过。',
  },
}

export default bulk
