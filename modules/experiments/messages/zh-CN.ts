import type en from './en.ts'

export default { experiment: '对照试验' } satisfies typeof en
