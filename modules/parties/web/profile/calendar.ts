/** The lunar calendar's rules, loaded when a lunar birthday is first shown. */
export const calendar = (): Promise<typeof import('lunar-typescript')> => (loading ??= import('lunar-typescript'))
let loading: Promise<typeof import('lunar-typescript')> | undefined
