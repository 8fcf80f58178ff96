/** What is looked at before a template goes out. */
export const checkKinds = [
  'no-subject', 'long-subject', 'no-words', 'spam-words', 'link-missing', 'link-broken', 'link-insecure', 'picture-missing', 'picture-unreachable', 'no-alt', 'only-pictures', 'no-fallback', 'too-large', 'low-contrast', 'low-contrast-dark', 'no-way-out', 'no-signature', 'signature-form', 'signature-twice', 'brackets', 'variable-name', 'variable-empty', 'variable-link', 'several-segments', 'several-messages', 'too-long', 'not-approved',
] as const
export type CheckKind = (typeof checkKinds)[number]
