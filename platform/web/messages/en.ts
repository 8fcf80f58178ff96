/** A condition's field by its key and, where it is known, by its name; what was asked of it. */
type Filtered = Record<string, unknown>

const en = {
  refusals: {
    'request/invalid': 'Some of what was entered does not fit. The fields at fault are marked.',
    'request/unauthenticated': 'Please sign in again.',
    'request/forbidden': 'Your role does not allow this. Ask an administrator if you need it.',
    'request/not-found': 'This is not here, or you may not see it.',
    'request/stale': 'Someone changed this meanwhile. Reload, look at the difference, and save again.',
    'request/precondition-required': 'This page is out of date. Reload it and try again.',
    'request/too-many': 'Too many requests at once. Wait a moment and try again.',
    'request/idempotency-reused': 'This form was already sent with other content. Reload the page and try again.',
    'request/in-progress': 'The same request is still being worked on. Wait a moment.',
    'request/unavailable': 'The server is starting or briefly away. Try again in a few seconds.',
    'request/too-large': 'This is too large to send.',
    'request/not-acceptable-type': 'This kind of file cannot be used here.',
    'filter/unknown-field': ({ field }: Filtered) => `This list has no field “${field}” to filter by; it may have been put away, or your role does not show it. Take the condition out or choose another field.`,
    'filter/bad-value': (p: Filtered) => `The condition on “${p.en ?? p.field}” cannot use “${p.value}”. Put in a value of its kind.`,
    'filter/bad-operator': (p: Filtered) => `“${p.en ?? p.field}” cannot be compared in this way. Choose another comparison for it.`,
    'filter/too-deep': ({ most }: Filtered) => `The conditions are nested too deeply; ${most} levels at most. Put groups together.`,
    'filter/too-large': ({ most }: Filtered) => `There are more than ${most} conditions. Put some into a segment of their own and name that.`,
    'filter/unknown-activity': ({ activity }: Filtered) => `Nobody does “${activity}” here, or your role does not show it. Choose another behaviour.`,
    'filter/bad-range': ({ from, to }: Filtered) => (from || to ? `Nothing lies between ${from || '…'} and ${to || '…'}. Put the smaller one first.` : 'Say at least or at most how much.'),
    'warehouse/unavailable': 'The analysis engine is away for a moment. Lists and records go on working; try the figures again shortly.',
    'warehouse/building': ({ percent }: Filtered) => `The figures are being prepared (${percent} %). They will be here when that is through.`,
    'warehouse/behind': ({ seconds }: Filtered) => `The figures are ${seconds} seconds behind what was entered. Try again in a moment.`,
    'warehouse/too-heavy': 'This question would take too long or too much memory. Narrow it: a shorter period, fewer splits, a smaller group.',
    'warehouse/no-mart': 'This mart is not here any more. Choose another.',
    'warehouse/outside-mart': ({ mart }: Filtered) => `“${mart}” does not hold these figures. Choose another mart or all data.`,
    'network/lost': 'No connection to the server. What you typed is kept; try again when the line is back.',
    'server/unexpected': 'Something went wrong on the server. Try again; if it stays, pass on the trace number.',
  },
  unsaved: 'What you typed is not saved yet. Leave anyway?',
  rules: {
    too_small: 'Too short or too small',
    too_big: 'Too long or too large',
    invalid_type: 'Please fill this in',
    invalid_format: 'This does not have the right form',
    invalid_value: 'Choose one of the values on offer',
    not_multiple_of: 'Not an allowed step',
    unrecognized_keys: 'Not known here',
    custom: 'Not valid',
  },
}

export default en
