/** The channel on which open pages are told that a party changed. */
export const LIVE = 'guanxi_live'
