import type en from './en.ts'

export default { experiment: '對照試驗' } satisfies typeof en
