/** The time zones that this browser knows, UTC among them. */
export const zones = (): { value: string; label: string }[] => [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])].map((value) => ({ value, label: value }))

/** The languages by their own names. */
export const languageOptions = [{ value: 'zh-CN' as const, label: '简体中文' }, { value: 'zh-TW' as const, label: '繁體中文' }, { value: 'en' as const, label: 'English' }]
