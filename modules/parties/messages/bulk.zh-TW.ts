import type en from './bulk.en.ts'

const bulk: typeof en = {
  refusals: {
    'assignment-not-found': '此操作已無法復原。',
    'assignment-undone': '此操作已復原過。',
  },
}

export default bulk
