const browsers: readonly (readonly [RegExp, string])[] = [[/MicroMessenger/, 'WeChat'], [/Edg\//, 'Edge'], [/OPR\//, 'Opera'], [/Firefox\//, 'Firefox'], [/(Headless)?Chrome\//, 'Chrome'], [/Safari\//, 'Safari'], [/curl\//, 'curl']]
const systems: readonly (readonly [RegExp, string])[] = [[/HarmonyOS/, 'HarmonyOS'], [/Android/, 'Android'], [/iPhone|iPad/, 'iOS'], [/Windows/, 'Windows'], [/Mac OS X/, 'macOS'], [/Linux/, 'Linux']]

const named = (list: typeof browsers, agent: string): string | null => list.find(([sign]) => sign.test(agent))?.[1] ?? null

/** A browser and its system from what it calls itself, as people know them: `Chrome`, `Windows`. Null where it tells neither. */
export const deviceOf = (agent: string | null): { browser: string | null; system: string | null } => ({ browser: named(browsers, agent ?? ''), system: named(systems, agent ?? '') })
