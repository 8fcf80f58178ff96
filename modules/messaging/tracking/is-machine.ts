/** What a fetch tells of who fetches. */
export interface Fetch { method: string; headers: Readonly<Record<string, string | string[] | undefined>> }

const robots = /bot\b|crawl|spider|scan|preview|proofpoint|barracuda|mimecast|safelinks|forcepoint|symantec|trendmicro|python-|curl|wget|go-http|java\/|okhttp|headless|monitor|validator|yahoomailproxy/i

/** Whether a fetch shows by itself that no person made it: another method than GET, fetched ahead, a robot's name, none at all, or the bare one by which Apple's mail privacy fetches every picture whether the mail is read or not. */
export function isMachine({ method, headers }: Fetch): boolean {
  const one = (name: string): string => { const value = headers[name]; return (Array.isArray(value) ? value[0] : value) ?? '' }
  const agent = one('user-agent').trim()
  return method !== 'GET' || /prefetch|preview|prerender/i.test(`${one('purpose')} ${one('sec-purpose')} ${one('x-moz')} ${one('x-purpose')}`) || agent === '' || agent === 'Mozilla/5.0' || robots.test(agent)
}
