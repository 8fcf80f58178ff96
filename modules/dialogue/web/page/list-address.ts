/** The list of needs of a kind and theme, of a segment's members where one is meant. */
export const listAt = ({ kind, theme, segmentId, state }: { kind?: string; theme?: string; segmentId?: string | undefined; state?: string }): string =>
  `/marketing/needs?${new URLSearchParams({ view: 'list', ...(kind && { kind }), ...(theme && { theme }), ...(segmentId && { segmentId }), ...(state && { state }) }).toString()}`
